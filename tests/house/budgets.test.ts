import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const kB = 1000;
const strays = ['CANARY', process.cwd()];

describe.each(['chrome', 'firefox'])('the build for %s', (browser) => {
  const root = new URL(`../../.output/${browser}-mv3/`, import.meta.url);
  const bytes = (path: string) => readFileSync(new URL(path, root));
  const size = (path: string) => gzipSync(bytes(path), { level: 9 }).length;

  test.each([
    // On every page where the guard is on; the other two only in documents where somebody writes.
    ['guard.js', 5 * kB],
    ['guard-scan.js', 12 * kB],
    ['guard-card.js', 8 * kB],
    ['fill.js', 6 * kB],
    ['background.js', 90 * kB],
  ])('%s stays within %i bytes, gzipped', (path, budget) => {
    expect(size(path)).toBeLessThanOrEqual(budget);
  });

  test('the first paint of the popup stays within 110 kB and loads no chart', () => {
    const html = bytes('popup.html').toString();
    const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
    const loaded = new Set(['popup.html', ...named]);
    for (const path of loaded) for (const next of staticImports(path, bytes(path).toString())) loaded.add(next);
    expect(loaded.size).toBeGreaterThan(2);
    expect([...loaded].reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(110 * kB);
    expect([...loaded].filter((path) => /recharts/.test(bytes(path).toString()))).toEqual([]);
  });

  test('the whole extension stays within 1 MB, gzipped file by file, and carries no test key and no path of this folder', () => {
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    expect(files.reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(1000 * kB);
    expect(files.filter((path) => strays.some((stray) => readFileSync(path, 'latin1').includes(stray)))).toEqual([]);
  });
});

function staticImports(path: string, code: string): string[] {
  if (!path.endsWith('.js')) return [];
  const names = code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g);
  return [...names].map((match) => `chunks/${match[1] ?? ''}`);
}

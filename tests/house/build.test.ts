import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Builds the extension in a folder of its own and gives each file's hash. */
function build(args: string[], output: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-build-'));
  made.push(folder);
  for (const part of ['entrypoints', 'components', 'lib', 'public', 'package.json', 'tsconfig.json', 'wxt.config.ts']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(join(root, 'node_modules/.bin/wxt'), ['build', ...args], { cwd: folder, stdio: 'ignore' });
  return hashes(join(folder, '.output', output));
}

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  return Object.fromEntries(
    files
      .filter((file) => statSync(file).isFile())
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

test('two builds in two folders are the same, byte for byte', () => {
  const here = hashes(join(root, '.output/chrome-mv3'));
  expect(Object.keys(here).length).toBeGreaterThan(20);
  expect(build([], 'chrome-mv3')).toEqual(here);
}, 120_000);

test('the build for Firefox is the same twice too', () => {
  expect(build(['-b', 'firefox'], 'firefox-mv3')).toEqual(hashes(join(root, '.output/firefox-mv3')));
}, 120_000);

test('the build for drivers differs in its manifest alone', () => {
  const { 'manifest.json': granted, ...rest } = build(['--mode', 'e2e'], 'chrome-mv3-e2e');
  const { 'manifest.json': asking, ...same } = hashes(join(root, '.output/chrome-mv3'));
  expect(rest).toEqual(same);
  expect(granted).not.toBe(asking);
}, 120_000);

test("Mozilla's linter finds no error", () => {
  const linter = join(root, 'node_modules/.bin/addons-linter');
  const report = JSON.parse(
    execFileSync(linter, [join(root, '.output/firefox-mv3'), '--output', 'json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  );
  expect(report.errors).toEqual([]);
}, 120_000);

test('what runs in web pages is plain ASCII', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3'])
    for (const file of ['guard.js', 'fill.js']) {
      const bytes = readFileSync(join(root, '.output', build, file));
      expect(
        bytes.some((byte) => byte > 0x7f),
        `${build}/${file}`,
      ).toBe(false);
    }
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from '@/lib/core/zod';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const manifest = (browser: string): unknown => JSON.parse(read(`.output/${browser}-mv3/manifest.json`));

const Manifest = z.looseObject({
  manifest_version: z.literal(3),
  permissions: z.array(z.string()),
  content_security_policy: z.looseObject({ extension_pages: z.string() }),
});

describe.each(['chrome', 'firefox'])('the manifest built for %s', (browser) => {
  test('is the reviewed one, to the last field', () => {
    expect(manifest(browser)).toEqual(JSON.parse(read(`tests/house/golden/${browser}.json`)));
  });

  test('asks for no host at install and opens no door to pages or other extensions', () => {
    const doors = ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'];
    const fields = Object.keys(Manifest.parse(manifest(browser)));
    expect(fields.filter((field) => doors.includes(field))).toEqual([]);
  });

  test('runs scripts from the package alone, and WebAssembly', () => {
    const policy = Manifest.parse(manifest(browser)).content_security_policy.extension_pages;
    const scripts = policy.split(';').filter((rule) => rule.trim().startsWith('script-src'));
    expect(scripts.map((rule) => rule.trim())).toEqual(["script-src 'self' 'wasm-unsafe-eval'"]);
  });

  test('asks for nothing that docs/permissions.md does not explain', () => {
    const rows = read('docs/permissions.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const explained = rows.map((row) => row.split('|')[1] ?? '').join(' ');
    const { permissions } = Manifest.parse(manifest(browser));
    expect(permissions.filter((permission) => !explained.includes(`\`${permission}\``))).toEqual([]);
  });
});

test('Chromium 144 and Firefox 153.0 are the oldest supported, and Firefox is told what data is handled', () => {
  expect(manifest('chrome')).toMatchObject({ minimum_chrome_version: '144' });
  expect(manifest('firefox')).toMatchObject({
    browser_specific_settings: {
      gecko: { strict_min_version: '153.0', data_collection_permissions: { required: ['authenticationInfo'] } },
    },
  });
});

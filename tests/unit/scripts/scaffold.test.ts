import { existsSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { enterName, kinds, register, scaffold } from '../../../scripts/scaffold';

describe.each(kinds)('npm run new %s', (kind) => {
  const parts = scaffold(kind, 'acme-labs', '2026-11-24');

  test('writes files that parse, with a test or a rule of its own, and no file that exists', () => {
    for (const [path, text] of parts.flatMap(({ files }) => Object.entries(files))) {
      expect(existsSync(path), path).toBe(false);
      if (path.endsWith('.ts')) expect(parseSync(path, text).errors, path).toEqual([]);
      else JSON.parse(text);
    }
  });

  test('enters the registry once, as an import and in the list', () => {
    for (const { registry } of parts) {
      const after = register(readFileSync(registry.path, 'utf8'), registry);
      expect(parseSync(registry.path, after).errors).toEqual([]);
      expect(after.match(new RegExp(`\\b${registry.name}\\b`, 'g'))).toHaveLength(2);
      expect(after).toContain(`from '${registry.from}'`);
    }
  });
});

test('a new provider has its name last, where the registry has it', () => {
  const after = enterName(readFileSync('lib/providers/names.ts', 'utf8'), 'acme-labs');
  expect(parseSync('names.ts', after).errors).toEqual([]);
  expect(after.trimEnd().split('\n').at(-2)).toBe("  'acme-labs': 'acme-labs',");
});

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { families } from '@/lib/leaks/registry';
import { scan } from '@/lib/leaks/scan';
import { fill, seeded } from './sample';

type RuleFile = { hits: string[]; misses: string[]; source: { docs: string; checked: string } };
const files = import.meta.glob<RuleFile>('../../../lib/leaks/rules/*.ts', { eager: true });
const ruleOf = (provider: string): RuleFile | undefined => files[`../../../lib/leaks/rules/${provider}.ts`];

test('every rule file is registered, and every registered family has its file', () => {
  const names = readdirSync(new URL('../../../lib/leaks/rules/', import.meta.url)).map((name) =>
    name.replace('.ts', ''),
  );
  expect(families.map((family) => family.provider).sort()).toEqual(names.sort());
});

describe.each(families.map((family) => [family.provider, family] as const))('%s', (provider, family) => {
  const rule = ruleOf(provider);

  test('says nothing of its keys that is not understood', () => {
    for (const line of family.keys) {
      expect(line).toMatch(/^(?:[\w-]+ )?[^ ]*<[^ ]+(?: (?:admin|publishable|service|context|client|crc32))*$/);
    }
  });

  test('has at least five hits, five misses and a source', () => {
    expect(rule?.hits.length).toBeGreaterThanOrEqual(5);
    expect(rule?.misses.length).toBeGreaterThanOrEqual(5);
    expect(rule?.source.docs).toMatch(/^https:/);
  });

  test.each(rule?.hits ?? [])('finds the whole key and names the provider in: %s', (template) => {
    for (let seed = 1; seed <= 8; seed++) {
      const { text, keys } = fill(template, family, seeded(seed * 7919));
      const found = scan(text);
      expect(
        found.map((one) => text.slice(one.start, one.end)),
        text,
      ).toEqual(keys);
      expect([found[0]?.provider].flat(), text).toContain(provider);
    }
  });

  test.each(rule?.misses ?? [])('stays silent on: %s', (template) => {
    for (let seed = 1; seed <= 8; seed++) {
      const { text } = fill(template, family, seeded(seed * 104729));
      expect(scan(text), text).toEqual([]);
    }
  });
});

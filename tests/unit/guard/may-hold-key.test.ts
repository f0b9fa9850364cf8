import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { mayHoldKey } from '@/lib/guard/may-hold-key';
import { keyKinds } from '@/lib/leaks/key-kind';
import { families } from '@/lib/leaks/registry';
import { scan } from '@/lib/leaks/scan';
import { hasReference, referencePath } from '../../fixtures/reference';
import { sampleKey, seeded } from '../leaks/sample';

const random = seeded(41);

test('every key of every family may be one, in pieces and disguised as well', () => {
  for (const family of families) {
    for (const key of keyKinds(family)) {
      for (let round = 0; round < 20; round++) {
        const sample = sampleKey(key, random);
        const cut = Math.floor(sample.length / 2);
        expect(mayHoldKey(sample), sample).toBe(true);
        expect(mayHoldKey(`${sample.slice(0, cut)}\u200b${sample.slice(cut)}`)).toBe(true);
      }
    }
  }
});

test.each([
  'Could you explain internationalisation step-by-step, please? It is state-of-the-art.',
  'a\nb\nc\nconst total = items.reduce((sum, item) => sum + item.price, 0);\n',
  'https://example.com/docs/getting-started/installation',
  '请帮我看看这段代码为什么不能运行，谢谢。',
])('nothing waits for: %s', (text) => {
  expect(mayHoldKey(text)).toBe(false);
});

describe.skipIf(!hasReference)('the corpus', () => {
  test('nothing that the detector finds is missed', () => {
    const lines = gunzipSync(readFileSync(referencePath('corpora/leaks/dev.jsonl.gz')))
      .toString()
      .trim()
      .split('\n');
    const missed = lines
      .map((line): string => JSON.parse(line).text)
      .filter((text) => !mayHoldKey(text) && scan(text).length > 0);
    expect(missed).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { scan } from '@/lib/leaks/scan';
import { hasReference, referencePath } from '../../fixtures/reference';

type Line = { label: number; text: string; cat?: string; spans?: { start: number; end: number }[] };

describe.skipIf(!hasReference)('the corpus', () => {
  const lines: Line[] = hasReference
    ? gunzipSync(readFileSync(referencePath('corpora/leaks/dev.jsonl.gz')))
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

  test('at least 99.5 % of keys are found and covered', () => {
    const spans = lines.flatMap(({ text, spans: known = [] }) => {
      const findings = known.length > 0 ? scan(text) : [];
      return known.map(({ start, end }) => findings.some((one) => one.start <= start + 1 && one.end >= end - 1));
    });
    expect(spans.filter(Boolean).length / spans.length).toBeGreaterThan(0.995);
  });

  test('at most one text in a thousand without keys is flagged', () => {
    const negatives = lines.filter((line) => line.label === 0);
    const flagged = negatives.filter((line) => scan(line.text).length > 0);
    expect(flagged.length / negatives.length).toBeLessThanOrEqual(0.001);
  });
});

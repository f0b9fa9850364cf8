import { expect, test } from 'vitest';
import { type Columns, columnsOf } from '@/components/charts/columns';
import { tickText } from '@/components/charts/figure-text';
import { usageCsv } from '@/components/charts/usage-file';
import { providerColour } from '@/components/text/provider-words';
import { DAY_MS } from '@/lib/core/units';
import type { RollupRow } from '@/lib/storage/usage-rows';

const row = (model: string, part: Partial<RollupRow> = {}): RollupRow => ({
  key: model,
  width: 'day',
  from: 0,
  accountId: 'a',
  keyId: '',
  model,
  currency: 'USD',
  billedNanos: 1_000_000_001,
  computedNanos: null,
  inputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  requests: 0,
  billedSamples: 1,
  liveSamples: 0,
  computedSamples: 0,
  samples: 1,
  updatedAt: 0,
  ...part,
});
const draw = (rows: RollupRow[]): Columns =>
  columnsOf(rows, { accounts: [], group: 'model', measure: 'money', from: 0, step: DAY_MS, count: 2 });

test('the parts of a column add up to the rows, however many groups there are', () => {
  const columns = draw(Array.from({ length: 20 }, (_, index) => row(`model-${index}`)));
  const sum = [...(columns.buckets[0]?.values.values() ?? [])].reduce((a, b) => a + b, 0);
  expect(sum).toBe(20 * 1_000_000_001);
  expect(columns.parts.length).toBeLessThanOrEqual(9);
});

test('a day of which nothing is known has no value, not zero', () => {
  expect(draw([row('m')]).buckets[1]?.values.size).toBe(0);
});

test('another currency is not added to the chart', () => {
  const columns = draw([row('m'), row('m', { currency: 'CNY', billedNanos: 5 })]);
  expect(columns.buckets[0]?.values.get('part-0')).toBe(1_000_000_001);
});

test('the exported file has exact decimals and no cell that runs as a formula', () => {
  const text = usageCsv(draw([row('=HYPERLINK("x")')]));
  expect(text).toContain('1.000000001');
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
});

test('an account has its provider’s colour whatever it spends, and no two parts have the same', () => {
  const account = (id: string, provider: string) => ({
    ...{ id, provider, label: id, baseUrl: null, createdAt: 0, hostGranted: true, keys: [] },
  });
  const accounts = [account('a', 'openai'), account('b', 'anthropic'), account('c', 'openai')];
  const rows = ['c', 'b', 'a'].map((accountId) => row('m', { accountId, key: accountId }));
  const frame = { accounts, measure: 'money', from: 0, step: DAY_MS, count: 1 } as const;
  const byAccount = columnsOf(rows, { ...frame, group: 'account' }).parts;
  const byProvider = columnsOf(rows, { ...frame, group: 'provider' }).parts;
  const colour = (parts: Columns['parts'], name: string) => parts.find((part) => part.name === name)?.colour;
  expect(colour(byAccount, 'b')).toBe(providerColour('anthropic'));
  expect(colour(byProvider, 'Anthropic')).toBe(providerColour('anthropic'));
  expect([colour(byAccount, 'a'), colour(byAccount, 'c')]).toContain(providerColour('openai'));
  expect(new Set(byAccount.map((part) => part.colour)).size).toBe(3);
});

test('the figures of an axis have as many decimals, and those that its highest needs', () => {
  const ticks = (billedNanos: number) =>
    [0, 2_500_000_000, 5_000_000_000].map((value) => tickText(draw([row('m', { billedNanos })]), value));
  expect(ticks(8_250_000_000)).toEqual(['$0.00', '$2.50', '$5.00']);
  expect(ticks(40_000_000_000)).toEqual(['$0', '$3', '$5']);
});

import { describe, expect, test } from 'vitest';
import { providerId } from '@/lib/core/ids';
import { epochMs } from '@/lib/core/units';
import { type MeasuredUse, modelCosts } from '@/lib/economics/model-choice';
import { MODEL_PRICES_SOURCE, MODEL_SELLERS } from '@/lib/economics/model-sellers';
import { candidatesOf, type ModelSeller, pricesOf } from '@/lib/economics/price-list';

const acme = providerId('acme');
const sellers: ModelSeller[] = [
  {
    id: 'acme',
    name: 'Acme',
    models: [
      {
        id: 'big',
        names: ['big', 'big-latest'],
        starts: ['big-2'],
        prices: [
          { in: 3_000_000_000, out: 15_000_000_000, read: 300_000_000, write: 3_750_000_000 },
          { from: '2026-06-01', in: 1_000_000_000, out: 5_000_000_000 },
        ],
      },
      {
        id: 'long',
        names: ['long'],
        starts: [],
        prices: [{ in: 1_000_000_000, out: 1_000_000_000, over: 1000, long: { in: 2_000_000_000 } }],
      },
      { id: 'embedding', names: ['embedding'], starts: [], prices: [{ in: 10_000_000 }] },
      { id: 'gift', names: ['gift'], starts: [], prices: [{ in: 0, out: 0 }] },
    ],
  },
];
const use = (parts: Partial<MeasuredUse> = {}): MeasuredUse => ({
  provider: acme,
  model: 'big',
  at: epochMs(Date.parse('2026-05-31')),
  in: 1_000_000,
  cacheRead: 0,
  cacheWrite: 0,
  out: 0,
  ...parts,
});
const priceOf = pricesOf(sellers);
const priced = (model: string, parts: Partial<MeasuredUse> = {}) => priceOf({ provider: acme, model }, use(parts));

test('the four kinds of tokens have their four prices', () => {
  expect(priced('big', { cacheRead: 2_000_000, cacheWrite: 1_000_000, out: 1_000_000 })).toBe(22_350_000_000);
});

test('a price holds from its own day on', () => {
  expect(priced('big')).toBe(3_000_000_000);
  expect(priced('big', { at: epochMs(Date.parse('2026-06-01')) })).toBe(1_000_000_000);
});

test.each(['big', 'big-latest', 'BIG', 'big-2-preview', 'big-2026-04-01'])('%s is found on the list', (name) => {
  expect(priced(name)).toBe(3_000_000_000);
});

test('a model or a seller nobody lists has no price, which is not a price of zero', () => {
  expect(priced('bigger')).toBeUndefined();
  expect(priceOf({ provider: providerId('other'), model: 'big' }, use())).toBeUndefined();
});

test('a model that writes nothing is no candidate for work that was written', () => {
  expect(priced('embedding')).toBe(10_000_000);
  expect(priced('embedding', { out: 1 })).toBeUndefined();
});

test('long prices hold where the average request is long, and never for a sum nobody can divide', () => {
  expect(priced('long', { requests: 10_000 })).toBe(1_000_000_000);
  expect(priced('long', { requests: 10 })).toBe(2_000_000_000);
  expect(priced('long')).toBe(1_000_000_000);
  // the long price names input only; output keeps its own
  expect(priced('long', { requests: 10, out: 1_000_000 })).toBe(3_000_000_000);
});

test('a day of more tokens than money can be stored for has no figure and does not throw', () => {
  const much = use({ in: Number.MAX_SAFE_INTEGER });
  expect(priceOf({ provider: acme, model: 'big' }, much)).toBeUndefined();
  expect(modelCosts([much], candidatesOf(sellers), priceOf).current).toBeUndefined();
});

test('free models are no candidates', () => {
  expect(candidatesOf(sellers).map(({ model }) => model)).toEqual(['big', 'long', 'embedding']);
});

describe('the frozen lists', () => {
  test('have several sellers and a price for most of what they list', () => {
    expect(MODEL_SELLERS.length).toBeGreaterThan(8);
    expect(candidatesOf(MODEL_SELLERS).length).toBeGreaterThan(500);
    expect(MODEL_PRICES_SOURCE.name).toMatch(/genai-prices \d/);
  });

  test('price every candidate they list under its own name at least once', () => {
    const all = pricesOf(MODEL_SELLERS);
    const at = epochMs(Date.parse('2026-11-24'));
    const without = candidatesOf(MODEL_SELLERS).filter(
      (model) => all(model, use({ ...model, at, in: 1_000_000 })) === undefined,
    );
    expect(without).toEqual([]);
  });
});

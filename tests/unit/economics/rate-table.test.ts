import { expect, test } from 'vitest';
import { toFixed } from '@/lib/economics/exact-print';
import { bundledRates, rateBetween, withNewer } from '@/lib/economics/rate-table';

const euro = { currency: 'EUR', perUsd: '0.8', day: '2026-10-01', source: 'test' };
const yuan = { currency: 'CNY', perUsd: '6.4', day: '2026-09-01', source: 'old test' };

test('the rate between two currencies goes by way of the dollar, with the older day', () => {
  const rate = rateBetween([euro, yuan], 'CNY', 'EUR');
  expect(rate && toFixed(rate.rate, 6)).toBe('0.125000');
  expect(rate).toMatchObject({ from: 'CNY', to: 'EUR', day: '2026-09-01', source: 'old test' });
});

test('to and from the dollar it is the rate itself and its inverse', () => {
  const [there, back] = [rateBetween([euro], 'USD', 'EUR'), rateBetween([euro], 'EUR', 'USD')];
  expect([there && toFixed(there.rate, 4), back && toFixed(back.rate, 4)]).toEqual(['0.8000', '1.2500']);
  expect(there).toMatchObject({ day: '2026-10-01', source: 'test' });
});

test('a provider’s own credits and nonsense have no rate', () => {
  expect(rateBetween([euro], 'credits', 'EUR')).toBeUndefined();
  expect(rateBetween([{ ...euro, perUsd: '0' }], 'USD', 'EUR')).toBeUndefined();
  expect(rateBetween([{ ...euro, perUsd: 'x' }], 'USD', 'EUR')).toBeUndefined();
});

test('a newer rate takes the place of the shipped one, an older does not', () => {
  expect(withNewer([euro]).find(({ currency }) => currency === 'EUR')).toEqual(euro);
  const stale = { ...euro, day: '2020-01-01' };
  expect(withNewer([stale])).toEqual(bundledRates);
});

test('every shipped rate can be used', () => {
  const bad = bundledRates.filter(({ currency }) => rateBetween(bundledRates, 'USD', currency) === undefined);
  expect(bad).toEqual([]);
});

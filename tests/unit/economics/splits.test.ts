import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '@/lib/economics/allocate';
import { add, compare, exact, exactRatio, multiply, subtract, sum } from '@/lib/economics/exact';
import { roundTo, toFixed } from '@/lib/economics/exact-print';
import { landedCost, reverseCharge, roundingLine } from '@/lib/economics/landed-cost';
import { reconcile } from '@/lib/economics/reconcile';
import { rollover } from '@/lib/economics/rollover';
import { TOKEN_TYPES, tokenCost } from '@/lib/economics/token-cost';

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => exactRatio(BigInt(value), 10_000n));
const positive = fc.nat(1_000_000).map((value) => exactRatio(BigInt(value), 10_000n));

test('allocated parts add up to the invoice, also a negative one, and no part is a unit away from its fair share', () => {
  const weights = fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,6}$/), positive, { minKeys: 1, maxKeys: 12 });
  fc.assert(
    fc.property(amount, weights, fc.integer({ min: 0, max: 4 }), (invoice, given, decimals) => {
      const total = sum(Object.values(given));
      fc.pre(total.n > 0n);
      const parts = allocate(invoice, new Map(Object.entries(given)), decimals);
      if (!parts.ok) throw new Error(parts.failure.kind);
      const whole = roundTo(invoice, decimals);
      expect(sum([...parts.value.values()])).toEqual(whole);
      for (const [name, part] of parts.value) {
        const fair = exactRatio(whole.n * (given[name]?.n ?? 0n) * total.d, whole.d * (given[name]?.d ?? 1n) * total.n);
        const distance = multiply(subtract(part, fair), exact(10 ** decimals));
        expect(compare(distance, exact(1)) < 0 && compare(distance, exact(-1)) > 0).toBe(true);
      }
    }),
  );
});

test('equal remainders go to the names that sort first', () => {
  const parts = allocate(exact('0.02'), new Map(['c', 'a', 'b'].map((name) => [name, exact(1)])), 2);
  expect(parts.ok && [...parts.value].map(([name, part]) => name + toFixed(part, 2))).toEqual([
    'c0.00',
    'a0.01',
    'b0.01',
  ]);
});

test.each([
  ['all zero', ['0', '0']],
  ['partly negative', ['3', '-1']],
])('weights that are %s cannot be shared by', (_, weights) => {
  const parts = allocate(exact(1), new Map(weights.map((weight, index) => [String(index), exact(weight)])), 2);
  expect(parts).toEqual({ ok: false, failure: { kind: 'no-weights' } });
});

test('the difference is what is explained plus what is left', () => {
  fc.assert(
    fc.property(amount, amount, fc.array(amount), (invoice, metered, amounts) => {
      const causes = amounts.map((value) => ({ cause: 'fx' as const, amount: value }));
      const split = reconcile({ invoice, metered }, causes, { amount: exact(0), pct: exact(0) });
      expect(add(add(metered, split.explained), split.residual)).toEqual(invoice);
    }),
  );
});

test.each([
  ['100', '0.05', 'matched'],
  ['100', '-0.05', 'matched'],
  ['100', '0.0501', 'open'],
  ['1', '0.005', 'matched'],
  ['1', '0.0051', 'open'],
  ['0', '0.05', 'matched'],
])(
  'an invoice of %s with a residual of %s is %s: both tolerances count, edges included',
  (invoice, residual, status) => {
    const bills = { invoice: exact(invoice), metered: subtract(exact(invoice), exact(residual)) };
    expect(reconcile(bills, [], { amount: exact('0.05'), pct: exact('0.5') }).status).toBe(status);
  },
);

test('every credit granted is used, expired or still there', () => {
  const wanted = fc.array(fc.nat(400).map(exact), { maxLength: 24 });
  fc.assert(
    fc.property(fc.nat(200), fc.nat(4), wanted, (credits, rolloverMonths, use) => {
      const played = rollover({ credits: exact(credits), rolloverMonths, monthlyFee: exact(25) }, use);
      expect(sum([played.totalUsed, played.totalExpired, played.balanceAtEnd])).toEqual(played.totalGranted);
      expect(add(played.totalUsed, played.totalUnmet)).toEqual(sum(use));
    }),
  );
});

test('without rollover nothing is carried forward', () => {
  const [month] = rollover({ credits: exact(9), rolloverMonths: 0, monthlyFee: exact(1) }, [exact(4)]).months;
  expect(month).toMatchObject({ expiringAtClose: exact(5), carriedForward: exact(0) });
});

test('more tokens never cost less', () => {
  const counts = fc.record({ in: positive, cacheRead: positive, cacheWrite: positive, out: positive });
  fc.assert(
    fc.property(counts, counts, fc.constantFrom(...TOKEN_TYPES), positive, (tokens, prices, type, more) => {
      const grown = { ...tokens, [type]: add(tokens[type], more) };
      expect(compare(tokenCost(grown, prices), tokenCost(tokens, prices))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the landed cost is the exact sum of its parts, and a rounding line mends the printed ones', () => {
  const terms = { rate: exact('88.50'), cardMarkupPct: exact('3.5'), taxPct: exact(18) };
  const cost = landedCost(exact('34.57'), terms, true);
  const printed = [cost.invoice, cost.cardMarkup, cost.taxOnMarkup].map((part) => roundTo(part, 2));
  const line = roundingLine(roundTo(cost.landed, 2), printed);
  expect(toFixed(line, 2)).toBe('-0.01');
  expect(sum([line, ...printed])).toEqual(roundTo(cost.landed, 2));
  expect(reverseCharge(exact('34.57'), terms).netTax).toEqual(exact(0));
});

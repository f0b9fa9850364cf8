import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  ceil,
  compare,
  divide,
  exact,
  exactRatio,
  floor,
  multiply,
  parseExact,
  ratio,
} from '@/lib/economics/exact';
import { fromNanos, roundTo, toDecimal, toFixed, toNanos } from '@/lib/economics/exact-print';

const rational = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n))
  .map(([n, d]) => exactRatio(n, d));

test('a half goes to the even neighbour, on both sides of zero', () => {
  const printed = ['0.5', '1.5', '2.5', '-0.5', '-1.5', '-2.5', '3059.445'].map((text) => toFixed(exact(text), 0));
  expect(printed).toEqual(['0', '2', '2', '0', '-2', '-2', '3059']);
  expect(toFixed(exact('3059.445'), 2)).toBe('3059.44');
});

test('a rounded zero has no minus', () => {
  expect(toFixed(exact('-0.001'), 2)).toBe('0.00');
});

test('a JavaScript number is read as the decimal it prints as', () => {
  expect(exact(0.1)).toEqual({ n: 1n, d: 10n });
  expect(exact(2e-8)).toEqual({ n: 1n, d: 50_000_000n });
});

test.each(['', 'abc', '1,5', '0x10', 'NaN', '1/3', '--1', '.5'])('%j is not a decimal number', (text) => {
  expect(parseExact(text)).toBeUndefined();
});

test('a third has no decimal form and dividing by zero has no ratio', () => {
  expect(toDecimal(exactRatio(1n, 3n))).toBeUndefined();
  expect(ratio(exact(1), exact(0))).toBeUndefined();
  expect(() => divide(exact(1), exact(0))).toThrow();
});

test('multiplying and dividing by the same number changes nothing', () => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      fc.pre(b.n !== 0n);
      expect(divide(multiply(a, b), b)).toEqual(a);
    }),
  );
});

test('floor and ceil stand on both sides of a number and less than one apart', () => {
  fc.assert(
    fc.property(rational, (a) => {
      expect(compare({ n: floor(a), d: 1n }, a)).toBeLessThanOrEqual(0);
      expect(compare({ n: ceil(a), d: 1n }, a)).toBeGreaterThanOrEqual(0);
      expect(ceil(a) - floor(a)).toBe(a.d === 1n ? 0n : 1n);
    }),
  );
});

test('rounding moves a number by at most half a unit of the last place', () => {
  fc.assert(
    fc.property(rational, fc.nat(9), (a, places) => {
      const moved = add(roundTo(a, places), multiply(a, exact(-1)));
      const half = exactRatio(1n, 2n * 10n ** BigInt(places));
      expect(compare(moved, half)).toBeLessThanOrEqual(0);
      expect(compare(moved, multiply(half, exact(-1)))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('stored money comes back as it was', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (amount) => {
      const stored = toNanos(exactRatio(BigInt(amount), 1_000_000_000n));
      expect(toNanos(fromNanos(stored))).toBe(stored);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nanos, parseMoney, tokens } from '@/lib/core/units';

describe('parseMoney', () => {
  test.each([
    ['12.40', 0, 12_400_000_000],
    [0.06, 0, 60_000_000],
    ['123.45', -2, 1_234_500_000], // cents as text: $1.2345
    ['-1000', -2, -10_000_000_000], // an inverted balance in cents
    ['25', -4, 2_500_000], // ten-thousandths of a dollar
    [1e-9, 0, 1],
    ['2.5e-9', 0, 2], // half to even
    ['3.5e-9', 0, 4],
    ['0.00000000051', 0, 1],
    [5e-324, 0, 0],
    ['-0', 0, 0],
  ])('%s at 10^%i is %i billionths', (value, power, expected) => {
    expect(parseMoney(value, power)).toBe(expected);
  });

  test.each(['', ' ', 'abc', '1,5', '0x10', 'NaN', 'Infinity', '1e999', '1'.repeat(30), '--1', '1.2.3'])(
    '%j is no amount',
    (value) => {
      expect(parseMoney(value)).toBeUndefined();
    },
  );

  test('a number too large to be exact is refused instead of rounded', () => {
    expect(parseMoney('9007199.254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(parseMoney('9007199.254740992')).toBeUndefined();
  });

  test('what was printed with nine decimals comes back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e15, max: 9e15 }), (amount) => {
        const sign = amount < 0 ? '-' : '';
        const digits = String(Math.abs(amount)).padStart(10, '0');
        expect(parseMoney(`${sign}${digits.slice(0, -9)}.${digits.slice(-9)}`)).toBe(amount);
      }),
    );
  });
});

test('fractions and negative tokens are bugs', () => {
  expect(() => nanos(0.5)).toThrow();
  expect(() => tokens(-1)).toThrow();
});

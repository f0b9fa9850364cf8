import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessColumns } from '@/lib/economics/guess-columns';
import { importCharges } from '@/lib/economics/import-charges';
import { readAmount } from '@/lib/economics/read-amount';
import { readDay } from '@/lib/economics/read-day';

describe('a day', () => {
  test.each([
    ['2026-12-31', 'day-first', '2026-12-31'],
    ['2026/1/5', 'iso', '2026-01-05'],
    ['31.12.2026', 'day-first', '2026-12-31'],
    ['12/31/2026', 'month-first', '2026-12-31'],
    ['31/12/26', 'day-first', '2026-12-31'],
    ['1-2-2026 14:03', 'day-first', '2026-02-01'],
    ['20261231', 'iso', '2026-12-31'],
    ['31 Dec 2026', 'iso', '2026-12-31'],
    ['31-Dec-26', 'month-first', '2026-12-31'],
    ['December 31st, 2026', 'iso', '2026-12-31'],
    ['Thu, Dec 31, 2026', 'iso', '2026-12-31'],
    ['Dec 31, 2026, 11:59 PM', 'iso', '2026-12-31'],
    ['2026-12-31T23:59:59.999Z', 'iso', '2026-12-31'],
    ['2026-11-01T00:30:00+05:30', 'iso', '2026-10-31'],
    ['2026-10-31 23:30:00 -0800', 'iso', '2026-11-01'],
    ['2026-10-31 23:30:00 UTC', 'iso', '2026-10-31'],
    ['1798761599', 'iso', '2026-12-31'],
    ['1798761599000', 'iso', '2026-12-31'],
    ['2026-02-30', 'iso', undefined],
    ['31/12/2026', 'month-first', undefined],
    ['13 Foo 2026', 'iso', undefined],
    ['total', 'iso', undefined],
    ['', 'iso', undefined],
  ] as const)('%s read as %s is %s', (text, order, day) => {
    expect(readDay(text, order)).toBe(day);
  });

  test('no text whatever throws, and what is read is a day that exists', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('iso', 'day-first', 'month-first'), (text, order) => {
        const day = readDay(text, order);
        if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});

describe('an amount', () => {
  const point = { decimalComma: false, inCents: false };
  const comma = { decimalComma: true, inCents: false };
  test.each([
    ['$1,234.56', point, 1_234.56],
    ['1,23,456.78', point, 123_456.78],
    ['₹ 1,200.00', point, 1200],
    ['Rs. 1,200.50', point, 1200.5],
    ['1.234,56 €', comma, 1234.56],
    ["CHF 1'234.50", point, 1234.5],
    ['1 234,5 kr', comma, 1234.5],
    ['USD 5', point, 5],
    ['-3.20', point, -3.2],
    ['−3.20', point, -3.2],
    ['3.20-', point, -3.2],
    ['(3.20)', point, -3.2],
    ['$(3.20)', point, -3.2],
    ['($3.20)', point, -3.2],
    ['3.20 CR', point, -3.2],
    ['3.20 Dr', point, 3.2],
    ['+3.20', point, 3.2],
    ['1.25e-3', point, 0.00125],
    ['0', point, 0],
    ['-0.00', point, 0],
    ['1999', { decimalComma: false, inCents: true }, 19.99],
    ['', point, undefined],
    ['-', point, undefined],
    ['1.2.3', point, undefined],
    ['one', point, undefined],
    ['99999999999999', point, undefined],
  ] as const)('%s', (text, form, amount) => {
    expect(readAmount(text, form)).toBe(amount === undefined ? undefined : Math.round(amount * 1e9));
  });

  test('no text whatever throws', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.boolean(),
        (text, flag) => void readAmount(text, { decimalComma: flag, inCents: flag }),
      ),
    );
  });

  test('what a locale prints is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        for (const [locale, form] of [
          ['en-US', point],
          ['en-IN', point],
          ['de-DE', comma],
          ['fr-FR', comma],
        ] as const) {
          const text = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
          expect(readAmount(text, form), text).toBe(cents === 0 ? 0 : cents * 10_000_000);
        }
      }),
    );
  });
});

const amounts = (csv: string, change = {}) => {
  const map = guessColumns(csv, 'USD');
  if (!map) throw new Error('no columns');
  const read = importCharges(csv, { ...map, ...change });
  return read.ok ? read.value.map(({ nanos }) => nanos / 1e9) : read.failure;
};

test('a bank’s two columns are found, and money back is taken off', () => {
  const csv = 'Date,Details,Debit,Credit\n03/10/2026,OPENAI,"21.45",\n14/10/2026,REFUND,,5.00\n';
  expect(amounts(csv)).toEqual([21.45, -5]);
});

test('a row with an amount in neither column, or with words in one, is refused with its line', () => {
  const csv = 'Date,Debit,Credit\n2026-10-03,1,\n2026-10-04,,\n';
  expect(amounts(csv)).toEqual({ kind: 'unreadable-cell', line: 3, column: 'Debit' });
  expect(amounts('Date,Debit,Credit\n2026-10-03,1,x\n')).toEqual({ kind: 'unreadable-cell', line: 2, column: 'Debit' });
});

test('a bank that writes spending negative is turned round', () => {
  expect(amounts('Date,Amount\n2026-10-03,-21.45\n2026-10-14,5\n', { spendIsNegative: true })).toEqual([21.45, -5]);
});

test('one column of credits is no pair: the amount is used', () => {
  expect(amounts('Date,Credits,Amount\n2026-10-03,100,25\n')).toEqual([25]);
});

test('long descriptions that begin alike are still two charges', () => {
  const long = 'x'.repeat(5000);
  const read = importCharges(`Date,What,Amount\n2026-10-03,${long}a,1\n2026-10-03,${long}b,1\n`, {
    day: 'Date',
    amount: 'Amount',
    description: 'What',
    currency: 'USD',
    dayOrder: 'iso',
    decimalComma: false,
  });
  if (!read.ok) throw new Error(read.failure.kind);
  expect(new Set(read.value.map(({ id }) => id)).size).toBe(2);
  expect(Math.max(...read.value.map(({ id, description }) => id.length + description.length))).toBeLessThan(600);
});

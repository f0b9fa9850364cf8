import { expect, test } from 'vitest';
import { csvRows } from '@/lib/economics/csv-rows';
import { csvLine } from '@/lib/export/csv-line';
import { usageCsv, usageJson } from '@/lib/export/usage-csv';
import { yearOfUsage } from './year';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
  '%j is text to a spreadsheet, not a formula',
  (text) => {
    const [[cell = ''] = []] = csvRows(csvLine([{ text }, { text: 'end' }]));
    expect(cell.startsWith("'")).toBe(true);
    expect(cell).toBe(`'${text}`);
  },
);

test('a negative number stays a number', () => {
  expect(csvLine([{ number: '-1.20' }, undefined, { text: 'a' }])).toBe('-1.20,,a\r\n');
});

test('quotes, separators and line breaks survive', () => {
  const text = 'say "hi", twice\r\nplease';
  expect(csvRows(csvLine([{ text }, { text: 'b' }]))).toEqual([[text, 'b']]);
});

test('CSV and JSON hold the same rows, costs as exact decimals', () => {
  const usage = yearOfUsage(3);
  const [heading = [], ...lines] = csvRows(usageCsv(usage));
  const json = JSON.parse(usageJson(usage));
  expect(json).toMatchObject({ format: 'ringfence-usage', version: 1 });
  expect(lines.map((line) => line[heading.indexOf('cost')])).toEqual(
    json.rows.map((row: { cost: string }) => row.cost),
  );
  expect(lines.every((line) => line.length === heading.length)).toBe(true);
});

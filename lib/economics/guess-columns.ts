import type { Currency } from '@/lib/core/units';
import { csvRows } from './csv-rows';
import type { ColumnMap } from './import-charges';

/**
 * A proposal for the column map of an unknown billing CSV, from its headings and first rows; the user confirms or changes it.
 * `undefined` when no column looks like a day or an amount.
 */
export function guessColumns(csv: string, currency: Currency): ColumnMap | undefined {
  const [headings = [], ...rows] = csvRows(csv);
  const find = (words: readonly RegExp[]) =>
    words.flatMap((word) => headings.filter((heading) => word.test(plain(heading)))).at(0);
  const [day, debit, credit] = [find(DAY), find(DEBIT), find(CREDIT)];
  const amount = debit !== undefined && credit !== undefined ? debit : find(AMOUNT);
  if (day === undefined || amount === undefined) return undefined;
  const cells = (name: string) => rows.slice(0, 200).map((row) => (row[headings.indexOf(name)] ?? '').trim());
  const [description, reference, currencyColumn] = [find(DESCRIPTION), find(REFERENCE), find(CURRENCY)];
  return {
    day,
    amount,
    ...(amount === debit && credit !== undefined ? { credit } : {}),
    ...(description === undefined ? {} : { description }),
    ...(reference === undefined ? {} : { reference }),
    ...(currencyColumn === undefined ? {} : { currencyColumn }),
    currency,
    dayOrder: guessDayOrder(cells(day)),
    decimalComma: guessDecimalComma(cells(amount)),
  };
}

// most telling words first
const DAY = [
  /^(date|day)$/,
  /\b(invoice|charge|payment|usage|paid|created|start|billing)\b.*\b(date|day|at|time|utc)\b/,
  /\b(date|day|time)\b/,
  /\bcreated\b/,
];
const AMOUNT = [/^(amount|cost|total|price|charge)s?$/, /\b(amount|cost|total|usd|eur|inr|price|charged|spend)\b/];
const DEBIT = [/^debits?$/, /^(withdrawals?|paid out|money out)$/, /\bdebit\b.*\bamount\b|\bamount\b.*\bdebit\b/];
const CREDIT = [/^credits?$/, /^(deposits?|paid in|money in)$/, /\bcredit\b.*\bamount\b|\bamount\b.*\bcredit\b/];
const DESCRIPTION = [/^(description|item|product|what)$/, /\b(description|product|item|name|model|memo|details?)\b/];
const REFERENCE = [
  /^(id|reference|ref|receipt|transaction id|charge id|invoice number)$/,
  /\b(reference|receipt|transaction|invoice)\b.*\b(id|no|nr|number)\b/,
];
const CURRENCY = [/^currency$/, /\bcurrency\b/];

const plain = (heading: string): string =>
  heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();

function guessDayOrder(days: readonly string[]): ColumnMap['dayOrder'] {
  const parts = days.flatMap((day) => {
    const [, a = '', b = '', c = ''] = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/.exec(day) ?? [];
    return c !== '' && a.length < 4 ? [[Number(a), Number(b)] as const] : [];
  });
  if (parts.length === 0) return 'iso';
  if (parts.some(([first]) => first > 12)) return 'day-first';
  if (parts.some(([, second]) => second > 12)) return 'month-first';
  // nothing tells: a dot is written where the day comes first, a slash in most exports of American companies
  return days.some((day) => day.includes('.')) ? 'day-first' : 'month-first';
}

function guessDecimalComma(amounts: readonly string[]): boolean {
  const tail = (text: string) => /([.,])(\d+)\D*$/.exec(text);
  const telling = amounts.map(tail).filter((match) => match !== null && match[2]?.length !== 3);
  return telling.length > 0 && telling.every((match) => match?.[1] === ',');
}

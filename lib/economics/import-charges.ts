import { fail, ok, type Result } from '@/lib/core/result';
import { type Currency, type Nanos, nanos } from '@/lib/core/units';
import { csvRows } from './csv-rows';
import { readAmount } from './read-amount';
import { type DayOrder, readDay } from './read-day';

/** Which column of a billing CSV says what; a column is named by its heading. */
export type ColumnMap = {
  day: string;
  /** What was charged; in a table with a column of its own for money back, the column of charges (debit). */
  amount: string;
  /** The column of money back (credit), where there is one: what stands there is taken off, whatever its sign. */
  credit?: string;
  description?: string;
  /** A column holding the charge's own number (invoice line, receipt); makes a second import of the same file change nothing. */
  reference?: string;
  currencyColumn?: string;
  /** What the bill is in when no column says. */
  currency: Currency;
  /** How the day is written; 'day-first' is 31/12/2026, 'month-first' 12/31/2026. */
  dayOrder: DayOrder;
  /** Whether the comma is the decimal sign (1.234,56). */
  decimalComma: boolean;
  /** Whole numbers are hundredths of the unit. */
  inCents?: boolean;
  /** A bank's view: what was spent is negative. */
  spendIsNegative?: boolean;
  /** A line without an amount is a day without spend, not one that cannot be read. */
  skipEmpty?: boolean;
  /** Columns that tell one line from another, where no column numbers them: a line whose amount grew since is the same line. */
  sameBy?: readonly string[];
};

/** One line of a bill. `id` is the same for the same line in every import. */
export type Charge = { id: string; day: string; nanos: Nanos; currency: Currency; description: string };

/** Why a bill was refused: a heading that is not there, or the first cell that cannot be read (lines count from 1, heading included). */
export type ImportFailure =
  | { kind: 'column-missing'; column: string }
  | { kind: 'unreadable-cell'; line: number; column: string };

/**
 * Reads a platform's or provider's bill with the user's column map. All or nothing: the first cell that cannot be read fails the
 * import with its line, so that no charge is lost silently. Refunds are negative (see `readAmount`).
 */
export function importCharges(csv: string, map: ColumnMap): Result<Charge[], ImportFailure> {
  const [headings = [], ...rows] = csvRows(csv);
  const names = [map.day, map.amount, map.credit, map.description, map.reference, map.currencyColumn].filter(
    (name) => name !== undefined,
  );
  const missing = names.find((name) => !headings.includes(name));
  if (missing !== undefined) return fail({ kind: 'column-missing', column: missing });
  const charges: Charge[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const cell = (name: string | undefined) => (name === undefined ? '' : (row[headings.indexOf(name)] ?? '').trim());
    if (map.skipEmpty && cell(map.amount) === '') continue;
    const day = readDay(cell(map.day), map.dayOrder);
    if (!day) return fail({ kind: 'unreadable-cell', line: index + 2, column: map.day });
    const amount = amountOf(cell(map.amount), cell(map.credit), map);
    if (amount === undefined) return fail({ kind: 'unreadable-cell', line: index + 2, column: map.amount });
    const currency = cell(map.currencyColumn).toUpperCase() || map.currency;
    const description = cell(map.description).slice(0, MOST_TEXT);
    const parts = map.sameBy?.map(cell) ?? [amount, currency, description];
    const base = cell(map.reference).slice(0, MOST_TEXT) || [day, ...parts].join('|').slice(0, 2 * MOST_TEXT);
    // two equal lines on one day are two charges, not one
    const copy = seen.get(base) ?? 0;
    seen.set(base, copy + 1);
    charges.push({ id: copy === 0 ? base : `${base}|${copy}`, day, nanos: amount, currency, description });
  }
  return ok(charges);
}

const MOST_TEXT = 200;

/** `undefined` when neither cell holds an amount, or one holds something else. */
function amountOf(charged: string, credited: string, map: ColumnMap): Nanos | undefined {
  const form = { decimalComma: map.decimalComma, inCents: map.inCents === true };
  const debit = readAmount(charged, form);
  if (map.credit === undefined) return debit === undefined || !map.spendIsNegative ? debit : nanos(0 - debit);
  const credit = readAmount(credited, form);
  if ((debit === undefined && charged !== '') || (credit === undefined && credited !== '')) return undefined;
  if (debit === undefined && credit === undefined) return undefined;
  const sum = Math.abs(debit ?? 0) - Math.abs(credit ?? 0);
  return Number.isSafeInteger(sum) ? nanos(sum) : undefined;
}

/** Adds imported charges to those already there; a line that is there already is not added again. */
export function mergeCharges(known: readonly Charge[], imported: readonly Charge[]): Charge[] {
  const ids = new Set(known.map((charge) => charge.id));
  return [...known, ...imported.filter((charge) => !ids.has(charge.id))];
}

import { fail, ok, type Result } from '@/lib/core/result';
import { type Currency, type Nanos, parseMoney } from '@/lib/core/units';
import { csvRows } from './csv-rows';

/** Which column of a billing CSV says what; a column is named by its heading. */
export type ColumnMap = {
  day: string;
  amount: string;
  description?: string;
  /** A column holding the charge's own number (invoice line, receipt); makes a second import of the same file change nothing. */
  reference?: string;
  currencyColumn?: string;
  /** What the bill is in when no column says. */
  currency: Currency;
  /** How the day is written; 'day-first' is 31/12/2026, 'month-first' 12/31/2026. */
  dayOrder: 'iso' | 'day-first' | 'month-first';
  /** Whether the comma is the decimal sign (1.234,56). */
  decimalComma: boolean;
};

/** One line of a bill. `id` is the same for the same line in every import. */
export type Charge = { id: string; day: string; nanos: Nanos; currency: Currency; description: string };

/** Why a bill was refused: a heading that is not there, or the first cell that cannot be read (lines count from 1, heading included). */
export type ImportFailure =
  | { kind: 'column-missing'; column: string }
  | { kind: 'unreadable-cell'; line: number; column: string };

/**
 * Reads a platform's or provider's bill with the user's column map. All or nothing: the first cell that cannot be read fails the
 * import with its line, so that no charge is lost silently. Refunds are negative, in either `-1.00` or `(1.00)` form.
 */
export function importCharges(csv: string, map: ColumnMap): Result<Charge[], ImportFailure> {
  const [headings = [], ...rows] = csvRows(csv);
  const names = [map.day, map.amount, map.description, map.reference, map.currencyColumn].filter(
    (name) => name !== undefined,
  );
  const missing = names.find((name) => !headings.includes(name));
  if (missing !== undefined) return fail({ kind: 'column-missing', column: missing });
  const charges: Charge[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const cell = (name: string | undefined) => (name === undefined ? '' : (row[headings.indexOf(name)] ?? '').trim());
    const day = readDay(cell(map.day), map.dayOrder);
    if (!day) return fail({ kind: 'unreadable-cell', line: index + 2, column: map.day });
    const nanos = readAmount(cell(map.amount), map.decimalComma);
    if (nanos === undefined) return fail({ kind: 'unreadable-cell', line: index + 2, column: map.amount });
    const currency = cell(map.currencyColumn).toUpperCase() || map.currency;
    const description = cell(map.description);
    const base = cell(map.reference) || [day, nanos, currency, description].join('|');
    // two equal lines on one day are two charges, not one
    const copy = seen.get(base) ?? 0;
    seen.set(base, copy + 1);
    charges.push({ id: copy === 0 ? base : `${base}|${copy}`, day, nanos, currency, description });
  }
  return ok(charges);
}

/** Adds imported charges to those already there; a line that is there already is not added again. */
export function mergeCharges(known: readonly Charge[], imported: readonly Charge[]): Charge[] {
  const ids = new Set(known.map((charge) => charge.id));
  return [...known, ...imported.filter((charge) => !ids.has(charge.id))];
}

function readDay(text: string, order: ColumnMap['dayOrder']): string | undefined {
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/.exec(text)?.slice(1);
  if (!parts) return undefined;
  const [a = '', b = '', c = ''] = parts;
  const [year, month, date] = order === 'iso' ? [a, b, c] : order === 'day-first' ? [c, b, a] : [c, a, b];
  if (year.length !== 4) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined;
}

function readAmount(text: string, decimalComma: boolean): Nanos | undefined {
  const bracketed = /^\((.+)\)$/.exec(text);
  const plain = (bracketed?.[1] ?? text).replace(/[\s\u00A0\u202F'$€£₹¥]|[A-Z]{3}/g, '');
  const decimal = decimalComma ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '');
  return parseMoney(bracketed ? `-${decimal}` : decimal);
}

import { csvLine } from './csv-line';
import { type FocusCharge, focusCharge } from './focus-charge';
import { FOCUS_COLUMNS, type FocusRow, NUMERIC_COLUMNS } from './focus-row';
import { focusUsage } from './focus-usage';
import { perDay } from './per-day';
import type { UsageRow } from './usage-row';

/**
 * A FOCUS 1.2 table as CSV: usage first, one row per key × model × kind of tokens × UTC day, then fees, credits and taxes.
 *
 * FOCUS bills in national currencies only. What is counted in another unit ('credits', 'BTC') and usage
 * without a known cost are left out and counted in `leftOut`,
 * so that whoever shows the file can say so; what such credits cost goes in as `credit-pack` and `credit-use`.
 */
export function focusCsv(
  usage: Iterable<UsageRow>,
  charges: readonly FocusCharge[],
): { csv: string; rows: number; leftOut: number } {
  const days = perDay(usage);
  const billable = days.filter((row) => !row.unpriced && NATIONAL.has(row.cost.currency));
  const charged = charges.filter(({ party }) => NATIONAL.has(party.currency));
  const rows = [...billable.map(focusUsage), ...charged.flatMap(focusCharge)];
  const csv = csvLine(FOCUS_COLUMNS.map((text) => ({ text }))) + rows.map(focusLine).join('');
  return { csv, rows: rows.length, leftOut: days.length - billable.length + charges.length - charged.length };
}

const NATIONAL: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const focusLine = (row: FocusRow): string =>
  csvLine(
    FOCUS_COLUMNS.map((column) => {
      const value = row[column];
      if (value === undefined) return undefined;
      return NUMERIC_COLUMNS.has(column) ? { number: value } : { text: value };
    }),
  );

import { csvLine } from './csv-line';
import { type FocusCharge, focusCharge } from './focus-charge';
import { FOCUS_COLUMNS, type FocusRow, NUMERIC_COLUMNS } from './focus-row';
import { focusUsage } from './focus-usage';
import { perDay } from './per-day';
import type { UsageRow } from './usage-row';

/** A FOCUS 1.2 table as CSV: usage first, one row per key × model × kind of tokens × UTC day, then fees, credits and taxes. */
export function focusCsv(usage: Iterable<UsageRow>, charges: readonly FocusCharge[]): string {
  const rows = [...perDay(usage).map(focusUsage), ...charges.flatMap(focusCharge)];
  return csvLine(FOCUS_COLUMNS.map((text) => ({ text }))) + rows.map(focusLine).join('');
}

const focusLine = (row: FocusRow): string =>
  csvLine(
    FOCUS_COLUMNS.map((column) => {
      const value = row[column];
      if (value === undefined) return undefined;
      return NUMERIC_COLUMNS.has(column) ? { number: value } : { text: value };
    }),
  );

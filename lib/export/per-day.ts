import { nanos } from '@/lib/core/units';
import { toDecimal } from '@/lib/economics/exact-print';
import type { UsageRow } from './usage-row';

/**
 * One row per key × model × kind of tokens × UTC day: rows that say the same thing about different hours are added up. Rows that
 * differ in price, currency, invoice or provenance stay apart. Sorted by day, then provider, key, model and kind.
 */
export function perDay(rows: Iterable<UsageRow>): UsageRow[] {
  const days = new Map<string, UsageRow>();
  for (const row of rows) {
    const at = identity(row);
    const known = days.get(at);
    const cost = { currency: row.cost.currency, nanos: nanos(row.cost.nanos + (known?.cost.nanos ?? 0)) };
    days.set(at, { ...row, tokens: row.tokens + (known?.tokens ?? 0), cost });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const identity = (row: UsageRow): string =>
  JSON.stringify([
    row.day,
    row.provider.id,
    row.account.id,
    row.key.id,
    row.model,
    row.meter,
    row.cost.currency,
    row.provenance,
    row.unpriced ? 'unpriced' : '',
    row.listPerMillion ? (toDecimal(row.listPerMillion) ?? '') : '',
    row.invoiceId ?? '',
    row.site ?? '',
    row.project ?? '',
  ]);

import { fromNanos, toDecimal } from '@/lib/economics/exact-print';
import { type Cell, csvLine } from './csv-line';
import { perDay } from './per-day';
import type { UsageRow } from './usage-row';

const COLUMNS = {
  day: (row) => ({ text: row.day }),
  provider: (row) => ({ text: row.provider.id }),
  account: (row) => ({ text: row.account.name }),
  key_alias: (row) => ({ text: row.key.alias }),
  site: (row) => optional(row.site),
  project: (row) => optional(row.project),
  model: (row) => ({ text: row.model }),
  token_type: (row) => ({ text: row.meter }),
  tokens: (row) => ({ number: String(row.tokens) }),
  cost: (row) => (row.unpriced ? undefined : { number: toDecimal(fromNanos(row.cost.nanos)) ?? '' }),
  currency: (row) => ({ text: row.cost.currency }),
  provenance: (row) => ({ text: row.provenance }),
} satisfies Record<string, (row: UsageRow) => Cell>;

/** Usage as CSV for a spreadsheet: a heading line, then a line per key, model, kind of tokens and UTC day. Never holds a key. */
export function usageCsv(rows: Iterable<UsageRow>): string {
  const cells = Object.values<(row: UsageRow) => Cell>(COLUMNS);
  const heading = csvLine(Object.keys(COLUMNS).map((text) => ({ text })));
  return (
    heading +
    perDay(rows)
      .map((row) => csvLine(cells.map((cell) => cell(row))))
      .join('')
  );
}

/**
 * The same rows as JSON: `{format: 'ringfence-usage', version: 1, rows: [...]}`. Costs are decimal strings, so that no reader
 * rounds them, and null where they are not known.
 */
export function usageJson(rows: Iterable<UsageRow>): string {
  const plain = perDay(rows).map((row) => ({
    day: row.day,
    provider: row.provider.id,
    account: row.account.name,
    keyAlias: row.key.alias,
    site: row.site ?? null,
    project: row.project ?? null,
    model: row.model,
    tokenType: row.meter,
    tokens: row.tokens,
    cost: row.unpriced ? null : (toDecimal(fromNanos(row.cost.nanos)) ?? '0'),
    currency: row.cost.currency,
    provenance: row.provenance,
  }));
  return JSON.stringify({ format: 'ringfence-usage', version: 1, rows: plain }, null, 1);
}

const optional = (text: string | undefined): Cell => (text === undefined ? undefined : { text });

import type { ExchangeRate } from '@/lib/economics/convert';
import { inCurrency } from '../text/display-money';
import type { ChartLine } from './chart-marks';
import type { Columns } from './columns';

/** The same chart in another currency, every figure converted for itself. Tokens, and money of another currency, stay as they are. */
export function convertColumns(columns: Columns, rate: ExchangeRate | undefined): Columns {
  if (!rate || columns.measure !== 'money' || columns.currency !== rate.from) return columns;
  const convert = (value: number) => inCurrency(value, rate) ?? 0;
  return {
    ...columns,
    currency: rate.to,
    parts: columns.parts.map((part) => ({ ...part, total: convert(part.total) })),
    buckets: columns.buckets.map((bucket) => ({
      ...bucket,
      values: new Map([...bucket.values].map(([id, value]) => [id, convert(value)])),
    })),
  };
}

/** Lines over a converted chart: those of the billed currency move along. */
export const convertLines = (lines: readonly ChartLine[], rate: ExchangeRate | undefined): ChartLine[] =>
  lines.map((line) =>
    rate && line.currency === rate.from
      ? { ...line, value: inCurrency(line.value, rate) ?? line.value, currency: rate.to }
      : line,
  );

import { formatCount, formatMoney, shortCount, shortMoney } from '../text/money-text';
import { utcDay } from '../text/time-text';
import { type Columns, isDaily } from './columns';

/** One figure of a chart in full; an en dash where it is not known. */
export function figureText(columns: Columns, value: number | undefined): string {
  if (value === undefined) return '–';
  return columns.measure === 'money' ? formatMoney(value, columns.currency) : formatCount(value);
}

/** The same, short, for an axis, whose figures all have as many decimals. */
export const tickText = (columns: Columns, value: number): string =>
  columns.measure === 'money' ? shortMoney(value, columns.currency, highest(columns)) : shortCount(value);

const highest = ({ buckets }: Columns): number =>
  Math.max(0, ...buckets.map(({ values }) => [...values.values()].reduce((sum, value) => sum + value, 0)));

/** The name of a column: its UTC day, or its UTC hour. */
export const bucketText = (columns: Columns, from: number): string =>
  isDaily(columns)
    ? utcDay(from)
    : new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(from);

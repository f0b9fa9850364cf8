import type { Columns } from './columns';

/** Something that happened at a moment, drawn as an upright line at its column: an alert, a new key. */
export type ChartMark = { id: string; at: number; name: string; tone: 'plain' | 'look' | 'risk' };

/** An amount in the chart's own measure and currency, drawn across: a budget, a forecast. */
export type ChartLine = { id: string; value: number; name: string; currency?: string };

/** The marks that fall into the chart, each at the start of its column, oldest first. */
export function marksOn({ buckets, step }: Columns, marks: readonly ChartMark[]): (ChartMark & { from: number })[] {
  const first = buckets[0]?.from ?? 0;
  return marks
    .map((mark) => ({ ...mark, from: first + Math.floor((mark.at - first) / step) * step }))
    .filter((mark) => buckets.some((bucket) => bucket.from === mark.from))
    .sort((a, b) => a.at - b.at);
}

/** The lines that can be drawn: amounts of money only over money of the same currency. */
export const linesOn = ({ measure, currency }: Columns, lines: readonly ChartLine[]): readonly ChartLine[] =>
  lines.filter((line) =>
    line.currency === undefined ? measure === 'tokens' : measure === 'money' && line.currency === currency,
  );

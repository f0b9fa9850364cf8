import { DAY_MS, epochMs } from '@/lib/core/units';
import { periodBounds } from '@/lib/economics/period';
import { dayOf } from '../charts/series';

/** Which days the page looks at: `last-30`, or a month (`2026-10`). */
export type UsageSpan = string;

export const LAST_30: UsageSpan = 'last-30';

/** The spans there are to choose from: the last 30 days, and the last twelve months, newest first. */
export function spanChoices(now: number): { value: UsageSpan; name: string }[] {
  const date = new Date(now);
  const months = Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
  return [{ value: LAST_30, name: 'Last 30 days' }, ...months.map((month) => ({ value: month, name: month }))];
}

/** First moment of the span and the first one after it. */
export function spanBounds(span: UsageSpan, now: number): { from: number; to: number } {
  if (span === LAST_30) return { from: dayOf(now) - 29 * DAY_MS, to: dayOf(now) + DAY_MS };
  const { from, to } = periodBounds(span);
  return { from: epochMs(Date.parse(from)), to: epochMs(Date.parse(to)) };
}

/** 'your last 30 days', 'your usage of 2026-10'. */
export const spanWords = (span: UsageSpan): string =>
  span === LAST_30 ? 'your last 30 days' : `your usage of ${span}`;

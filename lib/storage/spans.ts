import { DAY_MS } from '@/lib/core/units';

/** The start of the UTC day a moment lies in. */
export const startOfDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

/** The start of the UTC month a moment lies in. */
export function startOfMonth(at: number): number {
  const day = new Date(at);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1);
}

/** The start of the UTC year a moment lies in. */
export const startOfYear = (at: number): number => Date.UTC(new Date(at).getUTCFullYear(), 0, 1);

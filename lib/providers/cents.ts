import type { Nanos } from '@/lib/core/units';

/** Billionths of a dollar as whole cents, rounded down but never below one: a cap may not become 'no cap'. */
export const cents = (value: Nanos): number => Math.max(1, Math.floor(value / 10_000_000));

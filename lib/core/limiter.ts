import type { Clock } from './clock';

/**
 * Makes a gate that lets everybody through at most `most` times within `withinMs` milliseconds, told apart by a number (a tab's id). In memory
 * only: whoever floods a background keeps it alive, so it does not forget meanwhile.
 */
export function limiter({ most, withinMs, clock }: { most: number; withinMs: number; clock: Clock }) {
  const passed = new Map<number, number[]>();
  return (who: number): boolean => {
    const now = clock();
    for (const [each, times] of passed) if ((times.at(-1) ?? 0) <= now - withinMs) passed.delete(each);
    const recent = (passed.get(who) ?? []).filter((time) => time > now - withinMs);
    if (recent.length >= most) return false;
    passed.set(who, [...recent, now]);
    return true;
  };
}

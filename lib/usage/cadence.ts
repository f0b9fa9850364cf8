/** How often to look, and why: the reason is shown to the user and written to the diagnostic log. */
export type Cadence = { minutes: number; why: 'alert-open' | 'watched' | 'usual' };

const WATCHED_MS = 5 * 60_000;

/**
 * How often the alarm rings. An open alert or a dashboard somebody looks at makes it ring more often than the user's usual pause, never
 * less often; each endpoint's own pause is kept in any case. Pure, the first reason that matches wins.
 */
export function cadence({
  usualMinutes,
  openAlerts,
  watchedAt,
  now,
}: {
  usualMinutes: number;
  openAlerts: number;
  watchedAt: number | null;
  now: number;
}): Cadence {
  if (watchedAt !== null && now - watchedAt < WATCHED_MS) return { minutes: Math.min(2, usualMinutes), why: 'watched' };
  if (openAlerts > 0) return { minutes: Math.min(5, usualMinutes), why: 'alert-open' };
  return { minutes: usualMinutes, why: 'usual' };
}

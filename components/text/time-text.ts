import { DAY_MS } from '@/lib/core/units';

/** '14:32' today, '23 Nov 14:32' on another day: what follows 'as of'. */
export function clockTime(at: number, now: number = Date.now()): string {
  const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(at);
  return sameDay(at, now) ? time : `${shortDay(at)} ${time}`;
}

/** 'today', 'yesterday', '5 days ago', then the date. Days are the reader's own calendar days. */
export function relativeDay(at: number, now: number = Date.now()): string {
  const days = Math.round((midnight(now) - midnight(at)) / DAY_MS);
  if (days > 13 || days < -1) return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(at);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(-days, 'day');
}

/** '23 Nov' in the reader's order. */
export const shortDay = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(at);

/** The day of a UTC bucket: buckets are UTC days at the provider, so their names are too. */
export const utcDay = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at);

/** 'November 2026' of a UTC month written as 2026-11. */
export const monthText = (period: string): string =>
  new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(period));

/** The whole date and time, for titles. */
export const fullTime = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(at);

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** How long, in words: 'less than a minute', '14 min', '2 h 14 min', '3 days 4 h'. */
export function spanWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (minutes < 1) return 'less than a minute';
  if (hours < 1) return `${minutes} min`;
  if (days < 1) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const whole = days === 1 ? '1 day' : `${days} days`;
  return hours % 24 === 0 ? whole : `${whole} ${hours % 24} h`;
}

const sameDay = (a: number, b: number): boolean => midnight(a) === midnight(b);

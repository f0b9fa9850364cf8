import type { Currency, Nanos } from '@/lib/core/units';
import type { Charge } from './import-charges';
import { nextPeriod, type Period } from './period';

/** A charge that comes back: every `everyMonths` months on `dayOfMonth` (the last day where a month is shorter). */
export type Recurring = {
  id: string;
  description: string;
  nanos: Nanos;
  currency: Currency;
  everyMonths: number;
  dayOfMonth: number;
  from: Period;
  /** The last month charged; open-ended when left out. */
  until?: Period;
};

/** The charges of a recurring one up to and with a month. The same question twice gives the same ids. */
export function recurringCharges(rule: Recurring, upTo: Period): Charge[] {
  const charges: Charge[] = [];
  const last = rule.until !== undefined && rule.until < upTo ? rule.until : upTo;
  for (let [period, index] = [rule.from, 0]; period <= last; period = nextPeriod(period), index++) {
    if (index % Math.max(1, rule.everyMonths) !== 0) continue;
    const day = `${period}-${String(Math.min(rule.dayOfMonth, daysIn(period))).padStart(2, '0')}`;
    const { nanos, currency, description } = rule;
    charges.push({ id: `${rule.id}|${period}`, day, nanos, currency, description });
  }
  return charges;
}

function daysIn(period: Period): number {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

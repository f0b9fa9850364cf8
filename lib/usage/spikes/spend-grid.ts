import { createBalanceFlow } from './balance-flow';
import { ModelBook } from './model-book';
import type { ObservedSeries, SpendPoll, Total } from './poll';

/** Longest past that is looked at: eight weeks, so that a key which grew is compared with its recent self. */
export const MEMORY_HOURS = 56 * 24;

/**
 * Turns polls of any mode into one estimate of spend per hour, as known after the latest poll.
 *
 * Hours that were not watched one by one get an equal share of what a poll found for them together. Amounts in units of the
 * account's currency; hours as in `SpendPoll`. Feed polls in time order; a poll with the same `t` twice is harmless.
 */
export class SpendGrid {
  /** First hour not yet over. */
  t = 0;
  /** First hour with knowledge of spend. */
  first: number | undefined;
  /** Hours the latest look reached back, what it newly found, and how much of that came with the very latest poll. */
  gap = 0;
  delta = 0;
  news = 0;
  /** Hours without any new spend before the latest poll that found some, gap included. */
  silence = 0;
  /** Amount per hour, `0` to `t - 1`. */
  hours: number[] = [];
  /** Whether only sums between polls are visible, not hours. */
  readonly summed: boolean;
  readonly balance: boolean;
  readonly models: ModelBook;
  readonly recharges: { t: number; count: number }[] = [];
  readonly startDow: number;
  /** Lowest hour changed by the latest poll. */
  touchedFrom = 0;
  readonly #flow = createBalanceFlow();
  readonly #days = new Map<number, number>();
  readonly #tz: number;
  #quiet = 0;

  constructor(series: Pick<ObservedSeries, 'mode' | 'startDow' | 'tz'>, knownModels: ReadonlySet<string> = new Set()) {
    this.models = new ModelBook(knownModels);
    this.summed = series.mode !== 'buckets';
    this.balance = series.mode === 'balance';
    this.startDow = series.startDow;
    this.#tz = series.tz;
  }

  /** Takes one past hour that will not change again, before the first poll: the cheap way to bring in a stored past. */
  settle(hour: number, amount: number): void {
    while (this.hours.length <= hour) this.hours.push(0);
    this.hours[hour] = Math.max(0, amount);
    this.first ??= hour;
    this.t = Math.max(this.t, hour + 1);
  }

  /** Takes the next poll. */
  take(poll: SpendPoll): this {
    const from = Math.min(this.t, Math.max(0, poll.t - 1));
    const passed = Math.max(0, poll.t - this.t);
    this.t = Math.max(this.t, poll.t);
    while (this.hours.length < this.t) this.hours.push(0);
    // several polls within one hour are one look at it
    if (passed > 0 || this.first === undefined) this.#look(passed);
    const before = this.delta;
    if (poll.mode === 'buckets') this.#buckets(poll.buckets);
    else if (poll.mode === 'balance') this.#reading(from, poll.balance);
    else this.#running(from, poll.days);
    this.first ??= this.summed ? poll.t : Math.min(from, this.touchedFrom);
    this.news = this.delta - before;
    const known = passed > 0 ? 1 : this.silence;
    this.silence = this.delta > 0 ? Math.max(1, known, this.#quiet + passed) : 0;
    this.#quiet = this.delta > 0 ? 0 : this.#quiet + passed;
    return this;
  }

  #look(passed: number): void {
    this.gap = Math.max(1, passed);
    this.touchedFrom = this.t;
    this.delta = 0;
  }

  #buckets(totals: readonly Total[]): void {
    for (const [hour, amount] of totals) {
      if (hour < 0 || hour >= this.t) continue;
      this.delta += amount - (this.hours[hour] ?? 0);
      this.hours[hour] = Math.max(0, amount);
      this.touchedFrom = Math.min(this.touchedFrom, hour);
    }
    this.models.take(this.t, totals);
  }

  #reading(from: number, balance: number): void {
    const { spent, recharges } = this.#flow(balance);
    if (recharges > 0) this.recharges.push({ t: this.t, count: recharges });
    if (this.first !== undefined) this.#spread(from, this.t, spent);
  }

  #running(from: number, totals: readonly Total[]): void {
    for (const [day, amount] of totals) {
      const start = day * 24 + this.#tz - 48;
      const grown = amount - (this.#days.get(day) ?? 0);
      this.#days.set(day, amount);
      if (this.first === undefined) continue;
      const low = Math.max(from, start);
      // a day that closed before the poll before: late spend, put on its last hour
      if (low >= start + 24) this.#spread(Math.max(0, start + 23), Math.max(1, start + 24), grown);
      else this.#spread(low, Math.min(this.t, start + 24), grown);
    }
    this.models.take(this.t, totals);
  }

  #spread(from: number, to: number, amount: number): void {
    this.delta += amount;
    const share = amount / Math.max(1, to - from);
    for (let hour = from; hour < to; hour++) this.hours[hour] = Math.max(0, (this.hours[hour] ?? 0) + share);
    this.touchedFrom = Math.min(this.touchedFrom, from);
  }
}

/** Spend of one hour or one UTC day as last reported: its index, its amount, and the amount by model (empty where unknown). */
export type Total = readonly [index: number, amount: number, byModel: Readonly<Record<string, number>>];

/**
 * What one poll showed, in whole hours since the series began and in units of the account's currency.
 *
 * `t` is the first hour not yet over: only hours below `t` can hold spend. `gap` is the number of hours since the poll before.
 * A bucket or a day that appears again replaces its earlier amount (lag, backfill, restatement).
 */
export type SpendPoll = { readonly t: number; readonly gap: number } & (
  | { readonly mode: 'buckets'; readonly buckets: readonly Total[] }
  | { readonly mode: 'balance'; readonly balance: number }
  | { readonly mode: 'daily'; readonly days: readonly Total[] }
);

/** How a provider lets spend be seen: by the hour, as a prepaid balance that falls, or as running totals of UTC days. */
export type SpendMode = SpendPoll['mode'];

/** Everything seen of one key or account, oldest poll first. `tz` is local time minus UTC in hours; `startDow` 0 = Monday. */
export type ObservedSeries = {
  readonly id: string;
  readonly mode: SpendMode;
  readonly startDow: number;
  readonly tz: number;
  readonly polls: readonly SpendPoll[];
};

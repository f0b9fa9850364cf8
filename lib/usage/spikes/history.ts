import type { EpochMs, Nanos } from '@/lib/core/units';
import type { Expectation } from './expected';
import type { Sensitivity } from './judge';
import type { Wording } from './say-why';

/** Amount by model, in billionths. */
export type ByModel = Readonly<Record<string, Nanos>>;

/** Spend of the hour that begins at `from`. */
export type Bucket = { readonly from: EpochMs; readonly nanos: Nanos; readonly byModel?: ByModel };
/**
 * The running total of the UTC day that begins at `day`, as read at `at` (of a day first seen closed: its last moment).
 * Several readings a day find twice as much as one: what was spent between them shows when.
 */
export type DayReading = {
  readonly at: EpochMs;
  readonly day: EpochMs;
  readonly nanos: Nanos;
  readonly byModel?: ByModel;
};
/** A prepaid balance as read at `at`. */
export type BalanceReading = { readonly at: EpochMs; readonly nanos: Nanos };
/** A reading of either kind. */
export type Reading = DayReading | BalanceReading;

/** The stored past of one key or account in one currency, oldest first, in the form its provider allows. */
export type SpendHistory =
  | { readonly kind: 'hours'; readonly buckets: readonly Bucket[] }
  | { readonly kind: 'days'; readonly readings: readonly DayReading[] }
  | { readonly kind: 'balance'; readonly readings: readonly BalanceReading[] };

/** What else a judgement needs to know. `previousPoll`: the poll before this one; without it an hour ago is assumed. */
export type Occasion = {
  readonly now: EpochMs;
  readonly previousPoll?: EpochMs;
  readonly sensitivity?: Sensitivity;
  /** What the user has called expected on this key. */
  readonly expected?: readonly Expectation[];
  /** Minutes of local time minus UTC, for weekends; 0 if left out. */
  readonly utcOffsetMinutes?: number;
  readonly wording?: (began: EpochMs) => Wording;
};

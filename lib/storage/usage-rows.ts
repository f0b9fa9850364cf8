/**
 * One bucket as a provider reported it; written again when the provider restates it.
 *
 * `key` = accountId, endpoint, from, width and group joined by '|', so the same poll twice writes the same rows.
 * Times are EpochMs (UTC bucket start), `widthMs` the bucket's length. `nanos` is null where the endpoint tells no money and
 * `tokens` are null where it tells none: null is 'not known', never zero.
 */
export type SampleRow = {
  key: string;
  accountId: string;
  endpoint: string;
  from: number;
  widthMs: number;
  keyId: string | null;
  providerKeyId: string | null;
  model: string | null;
  lineItem: string | null;
  nanos: number | null;
  currency: string;
  inputTokens: number | null;
  cachedInputTokens: number | null;
  cacheWriteTokens: number | null;
  outputTokens: number | null;
  requests: number | null;
  /** `live` = the provider's own running figure, which stands until a bill covers its day. */
  provenance: 'billed' | 'live' | 'computed' | 'estimated';
  seenAt: number;
};

/**
 * A meter as read: what a balance held, or what a counter had ever counted. `key` = accountId, endpoint, name, currency and at
 * joined by '|'. `today` is the counter's own figure for the UTC day of the reading, null where none is told.
 */
export type ReadingRow = {
  key: string;
  accountId: string;
  endpoint: string;
  keyId: string | null;
  meter: 'balance' | 'counter';
  name: string | null;
  currency: string;
  at: number;
  nanos: number;
  todayNanos: number | null;
  /** The balance is all the provider tells, so its falls are the spend. */
  spendFromBalance: boolean;
  /** A balance that rose since the reading before: by a top-up of this size, or by money given back. */
  rise?: { kind: 'top-up' | 'refund'; nanos: number };
};

/**
 * Sum of samples over one hour, UTC day or UTC month, kept beside the samples so that charts never add up raw buckets.
 *
 * `key` = width, from, accountId, keyId, model and currency joined by '|'. `billedNanos` sums money the provider billed,
 * `computedNanos` money it showed as a running figure or that was computed from tokens or balance changes; both are null where
 * there is none. Charts show billed where an account's day has any. `...Samples` count what a row was made of; at zero it goes.
 * `keyId` is our id, or the provider's id of a key the vault does not hold, or ''.
 */
export type RollupRow = {
  key: string;
  width: 'hour' | 'day' | 'month';
  from: number;
  accountId: string;
  keyId: string;
  model: string;
  currency: string;
  billedNanos: number | null;
  computedNanos: number | null;
  inputTokens: number;
  cachedInputTokens: number;
  cacheWriteTokens: number;
  outputTokens: number;
  requests: number;
  billedSamples: number;
  liveSamples: number;
  computedSamples: number;
  samples: number;
  updatedAt: number;
};

/** What is known about one endpoint of one account: when it last answered, what failed, when to ask again. `key` = accountId|endpoint. */
export type SourceRow = {
  key: string;
  accountId: string;
  endpoint: string;
  state: 'never' | 'available' | 'confirmed-empty' | 'partial' | 'stale' | 'unavailable' | 'skipped-locked';
  lastSuccessAt: number | null;
  lastTryAt: number | null;
  /** End of what was read without a gap: the next poll begins some look-back before it. */
  coveredTo: number | null;
  /** Start of what was read without a gap; absent before the first answer. */
  coveredFrom?: number;
  /** Older buckets the user asked for: read from `to` back to `from`; absent when there is nothing more to read. */
  history?: { from: number; to: number };
  nextDueAt: number;
  failures: number;
  /** A `KnownFailure` as plain data, or null. */
  failure: unknown;
  /** For balance endpoints: the last reading. */
  balanceNanos: number | null;
  /** The provider's own limit on the key or account, where it tells one. */
  limitNanos: number | null;
  /** What caps on keys still allow; the provider's id of the key, null = the key this source asks with. */
  caps?: { providerKeyId: string | null; nanos: number; currency: string }[];
  currency: string | null;
};

/** One alert episode. A budget's row has no account: `budgetId` names the budget, which stands in the vault; `nanos` is spent of `usualNanos`. */
export type AlertRow = {
  id: string;
  kind: 'spike' | 'budget' | 'dormant' | 'exposure' | 'age' | 'source';
  severity: 'notice' | 'warning' | 'critical';
  accountId: string;
  keyId: string | null;
  raisedAt: number;
  startedAt: number;
  state: 'open' | 'expected' | 'investigate' | 'resolved';
  /** When the user answered, or null. */
  answeredAt: number | null;
  /** When the trouble was last seen; an episode ends by a healthy look long enough after it. */
  lastFiredAt: number;
  closedAt: number | null;
  /** The loudest severity already told to the user. */
  announced: 'notice' | 'warning' | 'critical';
  score: number;
  nanos: number | null;
  usualNanos: number | null;
  currency: string | null;
  models: string[];
  /** Sentences with numbers from the detector ('$41 in 3 h on a key that spends $2 a day'). */
  reasons: string[];
  /** Names the trouble across episodes, by random ids only; a snooze holds for it. */
  subject?: string;
  budgetId?: string;
  /** Names of the budget's warnings that were told in this period ('80', 'forecast'). */
  told?: string[];
  /** When it is to be told, where that had to wait (quiet hours, digest); null once told. */
  tellAt?: number | null;
  snoozedUntil?: number | null;
  /** What was done to keys without asking, because the user had armed it. */
  stopped?: StoppedKey[];
};

/** One key an alert switched off or capped. `before` is the cap it had, in nanos, null = none. Ids are ours and random. */
export type StoppedKey = {
  keyId: string;
  at: number;
  act: 'disable' | 'cap' | null;
  before: number | null;
  /** A `KnownFailure` as plain data where nothing could be done, else null. */
  failure: unknown;
  undoneAt: number | null;
  /** Done while the vault was locked: its audit line is written when it is open again. */
  unlogged?: true;
};

import type { Currency, EpochMs, Money, Nanos, Tokens } from '@/lib/core/units';

/** What makes the price of a bucket's tokens differ from the list price. */
export type Pricing = {
  /** Long-context prices apply; absent = judged by the average request. */
  longContext?: boolean;
  /** Multiplies the price in thousandths (batch at half price = 500). */
  perMille?: number;
  /** The part of the cache writes kept for an hour, which costs more than five minutes. */
  cacheWrite1h?: Tokens;
};

/** One bucket of one group, in our units. `null` is 'not told', never zero. `inputTokens` includes cached and cache-write tokens. */
export type Sample = {
  from: EpochMs;
  widthMs: number;
  providerKeyId: string | null;
  model: string | null;
  lineItem: string | null;
  money: Money | null;
  inputTokens: Tokens | null;
  cachedInputTokens: Tokens | null;
  cacheWriteTokens: Tokens | null;
  outputTokens: Tokens | null;
  requests: number | null;
  /** `live` figures are the provider's running numbers: they stand until a bill covers the day. */
  provenance: 'billed' | 'live' | 'computed';
  pricing?: Pricing;
};

/** A meter read at the moment of asking: what is left (`balance`) or what was ever spent (`counter`). */
export type Reading = {
  meter: 'balance' | 'counter';
  /** Tells meters of one endpoint apart ('byok'); becomes the sample's line item. */
  name: string | null;
  value: Nanos;
  currency: Currency;
  /** For a counter: the part of it spent in the running UTC day, where told. */
  today: Nanos | null;
};

/** A key as the provider lists it. `head` and `tail` are the visible ends, to find the same key in the vault. */
export type ListedKey = {
  id: string;
  name: string;
  head: string;
  tail: string;
  createdAt: EpochMs | null;
  lastUsedAt: EpochMs | null;
  active: boolean;
  /** Project, team or service account the key belongs to, where acts on it need that; see `ActTarget`. */
  groupId?: string;
  /** The cap the provider holds on the key, where the list tells one; absent = not told, null = none. */
  limit?: Money | null;
  expiresAt?: EpochMs | null;
};

/** What a cap on a key still allows; `providerKeyId` null = the key that was asked with. */
export type CapLeft = { providerKeyId: string | null; left: Money };

/** One answer, understood. `next` is the cursor to go on with; `partial` says the provider itself left something out. */
export type Page = {
  samples: Sample[];
  readings: Reading[];
  keys: ListedKey[];
  limit: Money | null;
  caps: CapLeft[];
  next: string | null;
  partial: boolean;
};

/** A page with the parts given and nothing else. */
export const page = (parts: Partial<Page>): Page => ({
  samples: [],
  readings: [],
  keys: [],
  limit: null,
  caps: [],
  next: null,
  partial: false,
  ...parts,
});

/** A sample with the parts given; everything not given is not told. */
export const sample = (parts: Partial<Sample> & Pick<Sample, 'from' | 'widthMs'>): Sample => ({
  providerKeyId: null,
  model: null,
  lineItem: null,
  money: null,
  inputTokens: null,
  cachedInputTokens: null,
  cacheWriteTokens: null,
  outputTokens: null,
  requests: null,
  provenance: 'billed',
  ...parts,
});

/** What is left now. Several balances of one endpoint need names. */
export const balance = (value: Nanos, currency: Currency, name: string | null = null): Reading => ({
  meter: 'balance',
  name,
  value,
  currency,
  today: null,
});

/** What was ever spent; `today` is the part of the running UTC day, where told. */
export const counter = (value: Nanos, currency: Currency, today: Nanos | null = null): Reading => ({
  meter: 'counter',
  name: null,
  value,
  currency,
  today,
});

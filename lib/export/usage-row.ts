import type { Money, Provenance } from '@/lib/core/units';
import type { Exact } from '@/lib/economics/exact';
import type { TokenType } from '@/lib/economics/token-cost';

/** What a usage row counts: one of the four kinds of tokens, or a charge without tokens (web search, image, request). */
export type MeterType = TokenType | 'other';

/** One key's use of one model, one kind of tokens, on one UTC day. Never holds a key, only the name its owner gave it. */
export type UsageRow = {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  provider: { id: string; name: string };
  /** Who made the model ('Anthropic' for a Claude bought through OpenRouter). */
  publisher: string;
  account: { id: string; name: string };
  key: { id: string; alias: string };
  site?: string;
  project?: string;
  model: string;
  meter: MeterType;
  /** Whole; zero for `other`. */
  tokens: number;
  cost: Money;
  /** The cost is not known; `cost` then holds zero and is not to be shown. */
  unpriced?: true;
  /** List price of a million tokens on that day, where it is known. */
  listPerMillion?: Exact;
  provenance: Provenance;
  invoiceId?: string;
};

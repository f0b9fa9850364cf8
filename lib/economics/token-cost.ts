import { divide, type Exact, exact, multiply, sum } from './exact';

/** The four kinds of tokens that are billed apart; the counts never overlap. */
export type TokenType = 'in' | 'cacheRead' | 'cacheWrite' | 'out';

/** The four, in the order a bill shows them. */
export const TOKEN_TYPES: readonly TokenType[] = ['in', 'cacheRead', 'cacheWrite', 'out'];

/** How many tokens of each kind. `in` leaves out what was read from or written to a cache: convert inclusive totals first. */
export type TokenCounts = Record<TokenType, Exact>;

/** Price of a million tokens of each kind, in units of one currency. */
export type TokenPrices = Record<TokenType, Exact>;

const MILLION = exact(1_000_000);

/** What the provider charges for these tokens, in the currency of the prices; exact. */
export const tokenCost = (tokens: TokenCounts, perMillion: TokenPrices): Exact =>
  divide(sum(TOKEN_TYPES.map((type) => multiply(tokens[type], perMillion[type]))), MILLION);

/** All tokens together, whatever their kind: what a platform's per-token fee counts. */
export const totalTokens = (tokens: TokenCounts): Exact => sum(TOKEN_TYPES.map((type) => tokens[type]));

import { z } from './zod';

const id = z.string().check(z.minLength(1), z.maxLength(64));

/** What a budget watches: one of the user's keys, an account, a provider, a builder site, or everything. */
const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key'), id }),
  z.strictObject({ kind: z.literal('account'), id }),
  z.strictObject({ kind: z.literal('provider'), id }),
  z.strictObject({ kind: z.literal('builder'), id }),
  z.strictObject({ kind: z.literal('total') }),
]);

/**
 * A limit the user has set for themselves, as it is kept in the vault and crosses messages.
 *
 * `limit` is billionths of `currency` a period; periods are UTC, weeks begin on Monday. `warnAt` holds percentages of the limit, in any
 * order. `stop`: at the limit the keys it watches are switched off where that can be undone.
 */
export const BudgetSchema = z.strictObject({
  id,
  scope: Scope,
  period: z.enum(['day', 'week', 'month']),
  limit: z.int().check(z.gte(0)),
  currency: z.string().check(z.minLength(1), z.maxLength(12)),
  warnAt: z.array(z.int().check(z.gte(1), z.lte(1000))).check(z.maxLength(8)),
  warnOnForecast: z.boolean(),
  stop: z.boolean(),
  createdAt: z.int(),
});

/** See `BudgetSchema`. */
export type Budget = z.infer<typeof BudgetSchema>;
/** What a budget watches. */
export type BudgetScope = Budget['scope'];
/** Length of a budget's period. */
export type BudgetPeriod = Budget['period'];

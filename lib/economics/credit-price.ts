import { type Exact, HUNDRED, multiply, ratio, subtract } from './exact';

/** What a plan's credits cost and how that compares with the tokens they buy. Undefined where there is nothing to divide by. */
export type CreditPrice = {
  /** Fee divided by the credits it brings. */
  credit: Exact | undefined;
  /** Charged for a message divided by its raw cost: 3 means three times the token price. */
  markup: Exact | undefined;
  /** Share of the charge that is not token cost, in per cent; negative when the plan sells below cost. */
  grossMarginPct: Exact | undefined;
};

/**
 * The price of one credit and the markup it implies, if every credit is used (see `rollover` for credits that expire).
 * All money in one currency.
 */
export function creditPrice(
  plan: { fee: Exact; credits: Exact },
  message: { credits: Exact; raw: Exact },
): CreditPrice {
  const credit = ratio(plan.fee, plan.credits);
  if (!credit) return { credit, markup: undefined, grossMarginPct: undefined };
  const charged = multiply(credit, message.credits);
  return {
    credit,
    markup: ratio(charged, message.raw),
    grossMarginPct: ratio(multiply(subtract(charged, message.raw), HUNDRED), charged),
  };
}

import { absolute, compare, divide, type Exact, HUNDRED, multiply, ratio, subtract, sum } from './exact';

/** Why an invoice and the meter may differ. */
export type CauseName =
  | 'late-usage'
  | 'restatement'
  | 'non-token-line'
  | 'credit'
  | 'tax'
  | 'top-up-fee'
  | 'fx'
  | 'rounding'
  | 'unmetered-key';

/** All names, in the order a list shows them. */
export const CAUSES: readonly CauseName[] = [
  'late-usage',
  'restatement',
  'non-token-line',
  'credit',
  'tax',
  'top-up-fee',
  'fx',
  'rounding',
  'unmetered-key',
];

/** One named part of the difference: positive when it makes the invoice larger than the meter. */
export type Cause = { cause: CauseName; amount: Exact; label?: string };

/** How far a residual may be from zero: an absolute amount and a share of the invoice in per cent. */
export type Tolerance = { amount: Exact; pct: Exact };

/** The difference between an invoice and the meter, split; `difference = explained + residual` exactly. */
export type Reconciliation = {
  difference: Exact;
  explained: Exact;
  residual: Exact;
  /** Undefined when the invoice is zero. */
  residualPct: Exact | undefined;
  status: 'matched' | 'open';
};

/**
 * Compares one period's invoice with what was metered, both in one currency.
 *
 * `matched` when the residual lies within both tolerances, their edges included: the stricter reading, so that a large invoice
 * cannot hide dollars in a percentage nor a tiny one its whole amount in cents. A zero invoice has only the absolute one.
 */
export function reconcile(
  bills: { invoice: Exact; metered: Exact },
  causes: readonly Cause[],
  tolerance: Tolerance,
): Reconciliation {
  const difference = subtract(bills.invoice, bills.metered);
  const explained = sum(causes.map((cause) => cause.amount));
  const residual = subtract(difference, explained);
  const allowed = divide(multiply(absolute(bills.invoice), tolerance.pct), HUNDRED);
  const within = (limit: Exact) => compare(absolute(residual), limit) <= 0;
  return {
    difference,
    explained,
    residual,
    residualPct: ratio(multiply(residual, HUNDRED), bills.invoice),
    status: within(tolerance.amount) && (bills.invoice.n === 0n || within(allowed)) ? 'matched' : 'open',
  };
}

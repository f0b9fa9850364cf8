import type { Budget } from '@/lib/core/budget';
import { type EpochMs, HOUR_MS } from '@/lib/core/units';
import type { BudgetState } from './budgets';
import type { Forecast } from './forecast';
import type { Wording } from './spikes/say-why';

/** An amount in units of a currency ('$41.00', '0.0042 credits'): alerts are worded in the background, which has no page's locale. */
export function amountText(amount: number, currency: string): string {
  const digits = amount >= 0.1 || amount === 0 ? 2 : 4;
  if (!/^[A-Z]{3}$/.test(currency))
    return `${amount.toLocaleString('en', { maximumFractionDigits: digits })} ${currency}`;
  return amount.toLocaleString('en', { style: 'currency', currency, maximumFractionDigits: digits });
}

/** Amounts with their currency, hours as the user's clock shows them. */
export const wordingIn =
  (currency: string, utcOffsetMinutes: number) =>
  (began: EpochMs): Wording => ({
    money: (amount) => amountText(amount, currency),
    time: (hour) => new Date(began + hour * HOUR_MS + utcOffsetMinutes * 60_000).toISOString().slice(11, 16),
  });

/** Why a budget speaks, in sentences with numbers: what is spent of what, and what the end of the period is likely to say. */
export function budgetReasons(budget: Budget, state: BudgetState, outlook: Forecast | undefined): string[] {
  const money = (nanos: number) => amountText(nanos / 1e9, budget.currency);
  const share = Number.isFinite(state.ratio) ? `, ${Math.floor(state.ratio * 100)} %` : '';
  const spent = `${money(state.spent)} of ${money(budget.limit)} ${periodWords[budget.period]}${share}.`;
  if (!outlook || state.willBreak !== 'likely') return [spent];
  const { expected, low, high } = outlook;
  return [
    spent,
    `At this rate about ${money(expected)} by the end; four times out of five between ${money(low)} and ${money(high)}.`,
  ];
}

const periodWords: Record<Budget['period'], string> = { day: 'today', week: 'this week', month: 'this month' };

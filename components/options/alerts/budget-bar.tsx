import type { Budget } from '@/lib/core/budget';
import type { BudgetState } from '@/lib/usage/budgets';
import type { Forecast } from '@/lib/usage/forecast';
import { formatMoney } from '../../text/money-text';
import './alerts.css';

type Props = { budget: Budget; state: BudgetState; forecast: Forecast | undefined };

/** How much of a budget is spent, with the forecast of the period's end behind it; the same in words below. */
export function BudgetBar({ budget, state, forecast }: Props) {
  const money = (nanos: number) => formatMoney(nanos, budget.currency);
  const top = Math.max(budget.limit, state.spent, 1);
  const tone = state.ratio >= 1 && state.spent > 0 ? 'risk' : state.willBreak === 'likely' ? 'look' : 'plain';
  return (
    <div className="budget-stand">
      <svg className="budget-bar" data-tone={tone} viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="budget-track" width="1000" height="8" />
        {forecast && <rect className="budget-ahead" width={part(forecast.expected, top)} height="8" />}
        <rect className="budget-spent" width={part(state.spent, top)} height="8" />
      </svg>
      <p className="spread small">
        <span>
          <strong>{money(state.spent)}</strong> of {money(budget.limit)}
          {Number.isFinite(state.ratio) && ` (${Math.floor(state.ratio * 100)} %)`}
        </span>
        <span className={tone === 'plain' ? 'quiet' : `budget-${tone}`}>{aheadWords(state, forecast, money)}</span>
      </p>
    </div>
  );
}

const part = (nanos: number, top: number): number => Math.min(1000, (nanos / top) * 1000);

function aheadWords(state: BudgetState, forecast: Forecast | undefined, money: (nanos: number) => string): string {
  if (state.ratio >= 1 && state.spent > 0) return 'Used up';
  if (!forecast) return 'No forecast yet';
  const range = `≈ ${money(forecast.expected)} at the end (${money(forecast.low)}–${money(forecast.high)})`;
  if (state.willBreak === 'likely') return `Will not last: ${range}`;
  return range;
}

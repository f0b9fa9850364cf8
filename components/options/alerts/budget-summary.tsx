import { type EpochMs, epochMs, nanos } from '@/lib/core/units';
import type { AccountViewT } from '@/lib/messaging/views';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { stateOf } from '@/lib/usage/budgets';
import type { DaySpend } from '@/lib/usage/forecast';
import { daysOf, outlookOf } from '@/lib/usage/outlook';
import { runway } from '@/lib/usage/runway';
import { rowIn } from '@/lib/usage/scope';
import { budgets } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { useNearestLimit } from '../../hooks/use-nearest-limit';
import { useRecentDays } from '../../hooks/use-usage';
import { nearestWords, scopeName, sentenceCase } from '../../text/budget-words';
import { utcDay } from '../../text/time-text';
import { Card } from '../../ui/card';
import { Money } from '../../ui/money';
import { BudgetBar } from './budget-bar';
import './alerts.css';

type Props = { accounts: readonly AccountViewT[]; sources: readonly SourceRow[] };

/** What ends first: the nearest limit in words, every budget's bar, and when each prepaid account runs out. */
export function BudgetSummary({ accounts, sources }: Props) {
  const kept = useAnswer(budgets).value ?? [];
  const rows = useRecentDays() ?? [];
  const nearest = useNearestLimit(accounts);
  const now = epochMs(Date.now());
  const prepaid = sources.filter(({ balanceNanos, currency }) => balanceNanos !== null && currency !== null);
  if (kept.length === 0 && prepaid.length === 0 && !nearest) return null;
  return (
    <Card title="Limits" aside={<a href="#/alerts">Edit budgets</a>}>
      {nearest && <p>{nearestWords(nearest, accounts)}</p>}
      {kept.map((budget) => {
        const { spent, forecast } = outlookOf(rows.filter(rowIn(budget.scope, accounts)), { ...budget, now });
        const name = scopeName(budget.scope, accounts);
        return (
          <div key={budget.id} className="budget">
            <h3 className="cut" title={name}>
              {sentenceCase(name)}, by {budget.period}
            </h3>
            <BudgetBar budget={budget} state={stateOf(budget, spent, forecast)} forecast={forecast} />
          </div>
        );
      })}
      {prepaid.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Prepaid</th>
              <th scope="col" className="number">
                Left
              </th>
              <th scope="col" className="number">
                Runs out
              </th>
            </tr>
          </thead>
          <tbody>
            {prepaid.map(({ key, accountId, balanceNanos, currency }) => (
              <tr key={key}>
                <th scope="row" className="wide">
                  {scopeName({ kind: 'account', id: accountId }, accounts)}
                </th>
                <td className="number">
                  <Money nanos={balanceNanos} currency={currency ?? ''} />
                </td>
                <td className="number">
                  <RunsOut
                    balance={balanceNanos ?? 0}
                    days={daysOf(
                      rows.filter((row) => row.accountId === accountId),
                      currency ?? '',
                    )}
                    now={now}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

type RunsOutProps = { balance: number; days: readonly DaySpend[]; now: EpochMs };

/** A day, with the range that holds four times out of five; an en dash where nobody can say. */
function RunsOut({ balance, days, now }: RunsOutProps) {
  if (balance <= 0) return <>now</>;
  const seen = runway(nanos(balance), days, now);
  if (!seen) return <>{days.length < 3 ? '–' : 'not within a year'}</>;
  return (
    <>
      ≈ {utcDay(seen.likely)}
      <div className="small quiet">
        {utcDay(seen.earliest)} – {seen.latest === undefined ? 'later' : utcDay(seen.latest)}
      </div>
    </>
  );
}

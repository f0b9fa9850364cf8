import { KeyRound } from 'lucide-react';
import { DAY_MS } from '@/lib/core/units';
import { isWaiting } from '@/lib/usage/waiting';
import { dayOf, monthOf, sumOf } from '../../charts/series';
import { accounts } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { goTo } from '../../hooks/use-route';
import { useAlerts, useRollups, useSources } from '../../hooks/use-usage';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { SourceList } from '../../usage/source-list';
import { Spent } from '../../usage/spent';
import { AlertItem } from '../alerts/alert-item';
import { BudgetSummary } from '../alerts/budget-summary';
import { ForecastFigure } from '../alerts/forecast-figure';
import { RefreshUsage } from './refresh-usage';
import { SpendByAccount } from './spend-by-account';
import './overview-page.css';

/** What the reader wants to know first: this month's money, whose it is, and what needs a look. */
export function OverviewPage() {
  const list = useAnswer(accounts);
  const today = dayOf(Date.now());
  const from = Math.min(monthOf(today), today - 6 * DAY_MS);
  const rows = useRollups('day', from, today + DAY_MS);
  const alerts = useAlerts();
  const sources = useSources();
  if (list.state !== 'ready' || !rows || !alerts || !sources || list.value.length === 0)
    return (
      <>
        <div className="page-head">
          <h1>Overview</h1>
        </div>
        {list.state === 'failed' && <Failed failure={list.failure} onRetry={() => void accounts.refresh()} />}
        {list.state === 'ready' && list.value.length === 0 && <NoAccounts />}
        {list.state !== 'failed' && list.value?.length !== 0 && (
          <Skeleton label="Reading the figures" lines={5} height={72} />
        )}
      </>
    );
  const month = rows.filter((row) => row.from >= monthOf(today));
  const open = alerts.filter(isWaiting);
  const figures = [
    ['Today (UTC)', sumOf(rows.filter((row) => row.from === today))],
    ['Last 7 days', sumOf(rows.filter((row) => row.from > today - 7 * DAY_MS))],
    ['This month', sumOf(month)],
  ] as const;
  return (
    <>
      <div className="page-head">
        <h1>Overview</h1>
        <RefreshUsage sources={sources} />
      </div>
      <dl className="figures">
        {figures.map(([name, sum]) => (
          <div key={name}>
            <dt className="small quiet">{name}</dt>
            <dd className="figure">
              <Spent of={sum} />
            </dd>
          </div>
        ))}
        <ForecastFigure />
      </dl>
      <div className="columns">
        <Card title="This month by account">
          <SpendByAccount accounts={list.value} rows={month} />
        </Card>
        <Card title="Needs you">
          {open.length === 0 ? (
            <p className="quiet">Nothing unusual.</p>
          ) : (
            open.slice(0, 3).map((alert) => <AlertItem key={alert.id} alert={alert} accounts={list.value} />)
          )}
        </Card>
      </div>
      <BudgetSummary accounts={list.value} sources={sources} />
      <Card title="Sources">
        <SourceList accounts={list.value} sources={sources} />
      </Card>
    </>
  );
}

function NoAccounts() {
  return (
    <Empty icon={KeyRound} title="Nothing to watch yet">
      <p>Add an account: its keys can be filled into builders, and its spend appears here.</p>
      <Button look="main" onClick={() => goTo('keys', 'add')}>
        Add account
      </Button>
    </Empty>
  );
}

import { ChartColumn, Download, RefreshCw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import { alertMarks, budgetLines } from '../../charts/alert-marks';
import { ChartTable } from '../../charts/chart-table';
import { columnsOf, type GroupBy, type Measure } from '../../charts/columns';
import { convertColumns, convertLines } from '../../charts/convert-columns';
import { amountIn, dayOf, sumOf } from '../../charts/series';
import { usageFile } from '../../charts/usage-file';
import { accounts, budgets } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { useAlerts, useBalanceMoves, useComparison, useRollups, useSources } from '../../hooks/use-usage';
import { useWatching } from '../../hooks/use-watching';
import { rateWords, useRate } from '../../text/display-money';
import { formatChange } from '../../text/money-text';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { BalanceMoves } from '../../usage/balance-moves';
import { BilledComputed } from '../../usage/billed-computed';
import { ReadHistory } from '../../usage/read-history';
import { SourceList } from '../../usage/source-list';
import { Spent } from '../../usage/spent';
import { Updated } from '../../usage/updated';
import './usage-page.css';

const UsageChart = lazy(() => import('../../charts/usage-chart').then((module) => ({ default: module.UsageChart })));

type Range = 'hours' | 'week' | 'month' | 'quarter' | 'year';

const ranges: Record<Range, { step: number; count: number }> = {
  hours: { step: HOUR_MS, count: 24 },
  week: { step: DAY_MS, count: 7 },
  month: { step: DAY_MS, count: 30 },
  quarter: { step: DAY_MS, count: 90 },
  year: { step: DAY_MS, count: 365 },
};

/** What was spent, when and on what: chart and table of the same numbers, and where they come from. */
export function UsagePage() {
  const [range, setRange] = useState<Range>('month');
  const [group, setGroup] = useState<GroupBy>('provider');
  const [measure, setMeasure] = useState<Measure>('money');
  const held = useAnswer(accounts);
  const refresh = useAct('usage.refresh');
  const sources = useSources();
  useWatching();
  const alerts = useAlerts() ?? [];
  const moves = useBalanceMoves(dayOf(Date.now()) - 29 * DAY_MS, dayOf(Date.now()) + DAY_MS) ?? [];
  const differing = useComparison(dayOf(Date.now()) - 29 * DAY_MS, dayOf(Date.now())) ?? [];
  const limits = useAnswer(budgets).value ?? [];
  const { step, count } = ranges[range];
  const end = step === DAY_MS ? dayOf(Date.now()) + DAY_MS : Math.floor(Date.now() / HOUR_MS) * HOUR_MS + HOUR_MS;
  const from = end - count * step;
  const width = step === DAY_MS ? 'day' : 'hour';
  const rows = useRollups(width, from, end);
  const before = useRollups(width, from - count * step, from);
  const columns = columnsOf(rows ?? [], { accounts: held.value ?? [], group, measure, from, step, count });
  const rate = useRate(columns.currency);
  const shown = convertColumns(columns, rate);
  const sum = sumOf(rows ?? []);
  const earlier = amountIn(sumOf(before ?? []), sum.currency);
  // a comparison with days nobody knows would only be a large number
  const isComparable = new Set((before ?? []).map((row) => row.from)).size * 2 >= count;
  const change = isComparable && sum.nanos !== null && earlier !== null ? formatChange(sum.nanos, earlier) : undefined;
  return (
    <>
      <div className="page-head">
        <h1>Usage</h1>
        <div className="row">
          <Updated sources={sources ?? []} busy={refresh.busy} />
          <Button icon={Download} disabled={columns.parts.length === 0} onClick={() => usageFile(columns)}>
            Export
          </Button>
          <Button
            look="main"
            icon={RefreshCw}
            busy={refresh.busy}
            onClick={() => void refresh.run({ days: Math.ceil((count * step) / DAY_MS) })}
          >
            Refresh usage
          </Button>
        </div>
      </div>
      {refresh.failure && <Failed failure={refresh.failure} onRetry={() => void refresh.run({})} />}
      {held.failure && <Failed failure={held.failure} onRetry={() => void accounts.refresh()} />}
      <div className="usage-choices">
        <SelectField label="Range" value={range} onChange={setRange} choices={rangeChoices} />
        <SelectField label="Group by" value={group} onChange={setGroup} choices={groupChoices} />
        <SelectField label="Measure" value={measure} onChange={setMeasure} choices={measureChoices} />
      </div>
      <Card
        title={measure === 'money' ? `Spend by UTC ${width}` : `Tokens by UTC ${width}`}
        aside={
          <p className="figure-small">
            <Spent of={sum} />
            {change && (
              <span className="small quiet">
                {' '}
                {change} on the {count} {width}s before
              </span>
            )}
          </p>
        }
      >
        {rows === undefined && <Skeleton label="Reading usage" lines={1} height={280} />}
        {rows && columns.parts.length === 0 && (
          <Empty icon={ChartColumn} title="No usage known for this range">
            <p>
              {held.value?.length
                ? 'Refresh usage, or look below at what the sources answered.'
                : 'Add an account first.'}
            </p>
          </Empty>
        )}
        {rows && columns.parts.length > 0 && (
          <>
            <Suspense fallback={<Skeleton label="Drawing the chart" lines={1} height={280} />}>
              <UsageChart
                columns={shown}
                marks={alertMarks(alerts, held.value ?? [])}
                lines={convertLines(step === DAY_MS ? budgetLines(limits, held.value ?? [], end - 1) : [], rate)}
              />
            </Suspense>
            <ChartTable columns={shown} />
            <p className="small quiet">
              ≈ was computed from tokens and prices, or is the provider’s running figure; the rest is as billed. The
              hatched column may still grow.
              {shown !== columns && rate && ` Converted at ${rateWords(rate)}; the export is in ${columns.currency}.`}
              {measure === 'money' && sum.others.length > 0 && ` Only ${sum.currency} is drawn.`}
            </p>
          </>
        )}
      </Card>
      {moves.length > 0 && (
        <Card title="Credit that came in, 30 days">
          <BalanceMoves moves={moves} accounts={held.value ?? []} />
        </Card>
      )}
      {differing.length > 0 && (
        <Card title="Billed and computed">
          <BilledComputed rows={differing} accounts={held.value ?? []} />
        </Card>
      )}
      {sources && sources.length > 0 && (
        <Card title="Sources">
          <SourceList sources={sources} accounts={held.value ?? []} />
        </Card>
      )}
      {sources && sources.length > 0 && (
        <Card title="History">
          <ReadHistory sources={sources} />
        </Card>
      )}
    </>
  );
}

const rangeChoices = [
  { value: 'hours', name: 'Last 24 hours' },
  { value: 'week', name: 'Last 7 days' },
  { value: 'month', name: 'Last 30 days' },
  { value: 'quarter', name: 'Last 90 days' },
  { value: 'year', name: 'Last 365 days' },
] as const;

const groupChoices = [
  { value: 'provider', name: 'Provider' },
  { value: 'account', name: 'Account' },
  { value: 'key', name: 'Key' },
  { value: 'model', name: 'Model' },
] as const;

const measureChoices = [
  { value: 'money', name: 'Money' },
  { value: 'tokens', name: 'Tokens' },
] as const;

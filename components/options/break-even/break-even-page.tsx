import { lazy, Suspense, useState } from 'react';
import { chartPoints } from '@/lib/economics/chart-points';
import { type Assumptions, hasNoPlan, readAssumptions } from '../../economics/assumptions';
import { AssumptionsForm } from '../../economics/assumptions-form';
import { comparisonOf } from '../../economics/comparison-of';
import { figuresOf } from '../../economics/figures';
import { type OwnUsage, ownUsage } from '../../economics/own-usage';
import { PointsTable } from '../../economics/points-table';
import { RolloverCard } from '../../economics/rollover-card';
import { SensitivityList } from '../../economics/sensitivity-list';
import { LAST_30, spanBounds, spanChoices, spanWords, type UsageSpan } from '../../economics/usage-span';
import { useNote } from '../../economics/use-note';
import { VerdictCard } from '../../economics/verdict-card';
import { WhatIf } from '../../economics/what-if';
import { useRollups } from '../../hooks/use-usage';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { ModelChoiceCard } from './model-choice-card';
import '../../economics/economics.css';

const Chart = lazy(() =>
  import('../../economics/break-even-chart').then((module) => ({ default: module.BreakEvenChart })),
);

/** Does bringing an own key save money? The answer first, then the chart, then everything it rests on. */
export function BreakEvenPage() {
  const note = useNote({ name: 'break-even', read: readAssumptions });
  const [span, setSpan] = useState<UsageSpan>(LAST_30);
  const bounds = spanBounds(span, Date.now());
  const rows = useRollups('day', bounds.from, bounds.to);
  const usage = rows && ownUsage(rows);
  return (
    <>
      <div className="page-head">
        <h1>Break-even</h1>
      </div>
      <div className="economics-month">
        <SelectField label="Usage of" value={span} choices={spanChoices(Date.now())} onChange={setSpan} />
      </div>
      {note.state === 'failed' && <Failed failure={note.failure} onRetry={note.retry} />}
      {(note.state === 'loading' || !rows) && note.state !== 'failed' && (
        <Skeleton label="Reading your figures" lines={6} height={48} />
      )}
      {note.state === 'ready' && rows && (
        <>
          {note.failure && <Failed failure={note.failure} />}
          <Answer typed={note.value} usage={usage} span={span} onChange={note.change} />
          <ModelChoiceCard rows={rows} days={spanWords(span)} />
        </>
      )}
    </>
  );
}

type Props = {
  typed: Assumptions;
  usage: OwnUsage | undefined;
  span: UsageSpan;
  onChange: (typed: Assumptions) => void;
};

function Answer({ typed, usage, span, onChange }: Props) {
  const read = comparisonOf(typed, usage);
  // Own usage beside a plan that nobody chose would be a verdict about nothing.
  const noPlan = read.state === 'ready' && read.fromUsage && hasNoPlan(typed);
  const range = { from: 1, to: read.state === 'ready' ? Math.max(200, read.messages * 3) : 200 };
  const points = read.state === 'ready' ? chartPoints(read.comparison, range, 25) : [];
  const converted = typed.currency !== typed.planCurrency;
  return (
    <>
      {read.state === 'wrong' && (
        <Notice tone="look" live>
          <p>The verdict waits until every marked figure below can be read.</p>
        </Notice>
      )}
      {noPlan && (
        <Card title="Verdict">
          <p className="economics-verdict" role="status">
            Choose a platform’s plan under Assumptions, or type its figures, to see which is cheaper.
          </p>
        </Card>
      )}
      {read.state === 'ready' && !noPlan && (
        <>
          <VerdictCard
            comparison={read.comparison}
            messages={read.messages}
            range={range}
            terms={{ plan: typed.plan, currency: typed.currency, converted }}
            usage={read.fromUsage ? usage : undefined}
            days={spanWords(span)}
          />
          <Card title="Both bills by messages a month">
            <Suspense fallback={<Skeleton label="Drawing the chart" lines={1} height={280} />}>
              <Chart figures={figuresOf(points)} currency={typed.currency} plan={typed.plan} />
            </Suspense>
            <PointsTable points={points} currency={typed.currency} plan={typed.plan} />
          </Card>
        </>
      )}
      <Card title="Assumptions">
        <AssumptionsForm
          typed={typed}
          wrongs={read.state === 'wrong' ? read.wrongs : {}}
          usage={usage}
          onChange={onChange}
        />
      </Card>
      {read.state === 'ready' && !noPlan && (
        <>
          <Card title="If messages cost more or less">
            <SensitivityList comparison={read.comparison} range={range} />
          </Card>
          <RolloverCard comparison={read.comparison} messages={read.messages} typed={typed} />
          <Card title="What if">
            <WhatIf comparison={read.comparison} messages={read.messages} currency={typed.currency} />
          </Card>
        </>
      )}
    </>
  );
}

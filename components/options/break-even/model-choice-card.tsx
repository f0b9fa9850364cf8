import { Scale } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { measuredUses } from '../../economics/measured-uses';
import { accounts } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';

const ModelChoiceTable = lazy(() =>
  import('./model-choice-table').then((module) => ({ default: module.ModelChoiceTable })),
);

type Props = { rows: readonly RollupRow[]; days: string };

/** What the same tokens would have cost with other models. The price lists are loaded when there is something to compare. */
export function ModelChoiceCard({ rows, days }: Props) {
  const held = useAnswer(accounts);
  return (
    <Card title="Other models for the same work">
      {held.state === 'loading' && <Skeleton label="Reading your accounts" lines={4} height={32} />}
      {held.state === 'failed' && <Failed failure={held.failure} onRetry={() => void accounts.refresh()} />}
      {held.state === 'ready' && <Comparison uses={measuredUses(rows, held.value)} days={days} />}
    </Card>
  );
}

function Comparison({ uses, days }: { uses: ReturnType<typeof measuredUses>; days: string }) {
  if (uses.length === 0)
    return (
      <Empty icon={Scale} title="No tokens of a named model are known for these days">
        <p>Refresh usage, or choose another month above.</p>
      </Empty>
    );
  return (
    <Suspense fallback={<Skeleton label="Reading the price lists" lines={6} height={32} />}>
      <ModelChoiceTable uses={uses} days={days} />
    </Suspense>
  );
}

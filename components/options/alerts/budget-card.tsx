import { Plus, Wallet } from 'lucide-react';
import { useState } from 'react';
import type { Budget } from '@/lib/core/budget';
import { newId } from '@/lib/core/ids';
import type { AccountViewT } from '@/lib/messaging/views';
import { budgets } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { useRecentDays } from '../../hooks/use-usage';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { BudgetEditor } from './budget-editor';
import { BudgetItem } from './budget-item';
import './alerts.css';

/** The reader's own limits, each a sentence that can be edited, with where it stands now. */
export function BudgetCard({ accounts }: { accounts: readonly AccountViewT[] }) {
  const answer = useAnswer(budgets);
  const rows = useRecentDays();
  const [edited, setEdited] = useState<string>();
  const isNew = edited === 'new';
  const list = answer.value ?? [];
  return (
    <Card
      title="Budgets"
      aside={
        <Button icon={Plus} disabled={isNew} onClick={() => setEdited('new')}>
          Add budget
        </Button>
      }
    >
      {answer.failure && <Failed failure={answer.failure} onRetry={() => void budgets.refresh()} />}
      {answer.state === 'loading' && <Skeleton label="Reading the budgets" lines={2} height={56} />}
      {isNew && (
        <BudgetEditor
          budget={fresh(currencyOf(rows ?? []))}
          accounts={accounts}
          rows={rows ?? []}
          onDone={() => setEdited(undefined)}
        />
      )}
      {answer.state === 'ready' && !answer.failure && list.length === 0 && !isNew && (
        <Empty icon={Wallet} title="No budgets yet">
          <p>A budget tells you before a limit is reached. It stops nothing unless you say so.</p>
        </Empty>
      )}
      {list.map((budget) =>
        budget.id === edited ? (
          <BudgetEditor
            key={budget.id}
            budget={budget}
            accounts={accounts}
            rows={rows ?? []}
            onDone={() => setEdited(undefined)}
          />
        ) : (
          <BudgetItem
            key={budget.id}
            budget={budget}
            accounts={accounts}
            rows={rows ?? []}
            onEdit={() => setEdited(budget.id)}
          />
        ),
      )}
    </Card>
  );
}

/** What a new budget starts as: the whole of a month. */
const fresh = (currency: string): Budget => ({
  id: newId(),
  scope: { kind: 'total' },
  period: 'month',
  limit: 0,
  currency,
  warnAt: [50, 80],
  warnOnForecast: true,
  stop: false,
  createdAt: Date.now(),
});

/** The currency most recent days were billed in. */
function currencyOf(rows: readonly { currency: string }[]): string {
  const counts = new Map<string, number>();
  for (const { currency } of rows) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'USD';
}

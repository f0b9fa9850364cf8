import { Pencil, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Budget } from '@/lib/core/budget';
import { epochMs } from '@/lib/core/units';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { stateOf } from '@/lib/usage/budgets';
import { outlookOf } from '@/lib/usage/outlook';
import { rowIn } from '@/lib/usage/scope';
import { useAct } from '../../hooks/use-act';
import { scopeName, sentenceCase, warningWords } from '../../text/budget-words';
import { formatMoney } from '../../text/money-text';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Failed } from '../../ui/failed';
import { BudgetBar } from './budget-bar';

type Props = {
  budget: Budget;
  accounts: readonly AccountViewT[];
  rows: readonly RollupRow[];
  onEdit: () => void;
};

/** One budget: its rule as a sentence, its bar, and what the end of the period will say. */
export function BudgetItem({ budget, accounts, rows, onEdit }: Props) {
  const remove = useAct('budgets.delete');
  const question = useRef<HTMLDialogElement>(null);
  const mine = rows.filter(rowIn(budget.scope, accounts));
  const { spent, forecast } = outlookOf(mine, { ...budget, now: epochMs(Date.now()) });
  const state = stateOf(budget, spent, forecast);
  const name = scopeName(budget.scope, accounts);
  return (
    <article className="budget">
      <div className="spread">
        <h3 className="cut" title={name}>
          {sentenceCase(name)}: {formatMoney(budget.limit, budget.currency)} a {budget.period}
        </h3>
        <span className="row">
          <Button look="icon" icon={Pencil} onClick={onEdit}>
            {`Edit the budget for ${name}`}
          </Button>
          <Button look="icon" icon={Trash2} busy={remove.busy} onClick={() => question.current?.showModal()}>
            {`Remove the budget for ${name}`}
          </Button>
        </span>
      </div>
      <BudgetBar budget={budget} state={state} forecast={forecast} />
      <p className="small quiet">
        Tells you {warningWords(budget)}.{budget.stop && ' At the limit its keys are stopped.'}
      </p>
      {remove.failure && <Failed failure={remove.failure} />}
      <Confirm
        dialog={question}
        title="Remove this budget?"
        act="Remove budget"
        onYes={() => void remove.run({ id: budget.id })}
      >
        <p>Its warnings end. Nothing changes at the provider.</p>
      </Confirm>
    </article>
  );
}

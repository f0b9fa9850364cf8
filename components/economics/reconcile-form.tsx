import { useState } from 'react';
import { nanos, parseMoney } from '@/lib/core/units';
import { CAUSES, type CauseName } from '@/lib/economics/reconcile';
import type { Statement, StatementAct } from '@/lib/economics/statement';
import { Button } from '../ui/button';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

type Props = {
  statement: Statement;
  onStep: (step: StatementAct) => void;
  onMatch: () => void;
  onClose: () => void;
};

/** What can be done with a month that is not closed: name causes, settle it in one of three ways, close it. */
export function ReconcileForm({ statement, onStep, onMatch, onClose }: Props) {
  const [cause, setCause] = useState<CauseName>('late-usage');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<'amount' | 'reason'>();
  const read = parseMoney(amount);
  const name = () => {
    setTried('amount');
    if (read === undefined) return;
    onStep({ act: 'name', causes: [...statement.causes, { cause, nanos: nanos(read) }] });
    setAmount('');
    setTried(undefined);
  };
  const dispute = () => {
    setTried('reason');
    if (reason.trim()) onStep({ act: 'dispute', reason: reason.trim().slice(0, 1000) });
  };
  return (
    <>
      <div className="economics-form">
        <SelectField label="Cause" value={cause} choices={CHOICES} onChange={setCause} />
        <TextField
          label="Amount of the cause"
          value={amount}
          inputMode="decimal"
          wrong={
            tried === 'amount' && read === undefined ? 'Write it with a point for decimals, like -1.20.' : undefined
          }
          onChange={setAmount}
        />
        <TextField
          label="Reason of a dispute"
          value={reason}
          wrong={tried === 'reason' && !reason.trim() ? 'Write why, so that it can be read later.' : undefined}
          onChange={setReason}
        />
      </div>
      <div className="row">
        <Button onClick={name}>Name cause</Button>
        <Button onClick={onMatch}>Match within a cent and 0.5 %</Button>
        <Button onClick={() => onStep({ act: 'explain' })}>Explained</Button>
        <Button onClick={dispute}>Dispute</Button>
        {statement.state !== 'open' && <Button onClick={() => onStep({ act: 'reopen' })}>Open again</Button>}
        <Button look="main" onClick={onClose}>
          Close month
        </Button>
      </div>
    </>
  );
}

const CHOICES = CAUSES.map((value) => ({ value, name: value.replaceAll('-', ' ') }));

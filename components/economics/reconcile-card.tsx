import { useState } from 'react';
import { epochMs, nanos, parseMoney } from '@/lib/core/units';
import { exact } from '@/lib/economics/exact';
import { CAUSES, type CauseName } from '@/lib/economics/reconcile';
import { act, close, type Statement, type StatementAct, split } from '@/lib/economics/statement';
import { exactMoney } from '../text/economics-words';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Money } from '../ui/money';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

type Props = { statement: Statement; onChange: (statement: Statement) => void };

const TOLERANCE = { amount: exact('0.01'), pct: exact('0.5') };

/** The provider's invoices beside what was metered, and every part of the difference that has a name. */
export function ReconcileCard({ statement, onChange }: Props) {
  const [cause, setCause] = useState<CauseName>('late-usage');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string>();
  const { currency, causes } = statement;
  const told = split(statement);
  const step = (next: StatementAct) => {
    const done = act(statement, next);
    setRefused(done.ok ? undefined : REFUSALS[done.failure.kind]);
    if (done.ok) onChange(done.value);
  };
  const name = () => {
    const read = parseMoney(amount);
    if (read === undefined) return setRefused('Write the amount of the cause with a point for decimals, like -1.20.');
    step({ act: 'name', causes: [...causes, { cause, nanos: nanos(read) }] });
    setAmount('');
  };
  const shut = async () => {
    const done = await close(statement, epochMs(Date.now()));
    setRefused(done.ok ? undefined : REFUSALS[done.failure.kind]);
    if (done.ok) onChange(done.value);
  };
  return (
    <Card title={`Provider bills and meter, ${currency}`} aside={<strong>{statement.state}</strong>}>
      <div className="stack">
        <p>
          Invoiced <Money nanos={statement.invoice} currency={currency} />, metered{' '}
          <Money nanos={statement.metered} currency={currency} provenance="computed" />, difference{' '}
          {exactMoney(told.difference, currency)}, without a name <strong>{exactMoney(told.residual, currency)}</strong>
          .
        </p>
        <ul>
          {causes.map((named, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: causes are only appended
            <li key={index}>
              {named.cause.replaceAll('-', ' ')}: <Money nanos={named.nanos} currency={currency} />
            </li>
          ))}
        </ul>
        {refused && (
          <Notice tone="look" live>
            <p>{refused}</p>
          </Notice>
        )}
        {statement.dispute && <p>Disputed: {statement.dispute}</p>}
        {statement.closed && <p className="small mono">Closed; SHA-256 {statement.closed.hash}</p>}
        {statement.state !== 'closed' && (
          <>
            <div className="economics-form">
              <SelectField label="Cause" value={cause} choices={CHOICES} onChange={setCause} />
              <TextField label="Amount of the cause" value={amount} onChange={setAmount} />
              <TextField label="Reason of a dispute" value={reason} onChange={setReason} />
            </div>
            <div className="row">
              <Button onClick={name}>Name cause</Button>
              <Button onClick={() => step({ act: 'match', tolerance: TOLERANCE })}>
                Match within a cent and 0.5 %
              </Button>
              <Button onClick={() => step({ act: 'explain' })}>Explained</Button>
              <Button onClick={() => step({ act: 'dispute', reason })}>Dispute</Button>
              <Button look="main" onClick={() => void shut()}>
                Close month
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}

const CHOICES = CAUSES.map((value) => ({ value, name: value.replaceAll('-', ' ') }));

const REFUSALS = {
  'already-closed': 'This month is closed and stays as it is.',
  'residual-left': 'Part of the difference has no name yet: name it, or dispute it.',
  'not-settled': 'Match, explain or dispute the month before you close it.',
  'not-closed': 'This month is not closed.',
} as const;

import { useState } from 'react';
import { epochMs, type Nanos } from '@/lib/core/units';
import { exact } from '@/lib/economics/exact';
import type { Period } from '@/lib/economics/period';
import { act, close, type Statement, type StatementAct, split } from '@/lib/economics/statement';
import { exactMoney } from '../text/economics-words';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Money } from '../ui/money';
import { Notice } from '../ui/notice';
import { ClosedSeal } from './closed-seal';
import { ReconcileForm } from './reconcile-form';

type Props = {
  statement: Statement;
  /** Today's totals: a closed statement keeps those it was closed with. */
  now: { invoice: Nanos; metered: Nanos };
  /** The month in which a restatement of this closed one stands as an adjustment. */
  adjusted: Period | undefined;
  onChange: (statement: Statement) => void;
};

const TOLERANCE = { amount: exact('0.01'), pct: exact('0.5') };

/** The providers' invoices beside what was metered, every part of the difference that has a name, and where the month stands. */
export function ReconcileCard({ statement, now, adjusted, onChange }: Props) {
  const [refused, setRefused] = useState<string>();
  const { currency, causes } = statement;
  const told = split(statement);
  const isClosed = statement.state === 'closed';
  const take = (done: ReturnType<typeof act>) => {
    setRefused(done.ok ? undefined : REFUSALS[done.failure.kind]);
    if (done.ok) onChange(done.value);
  };
  const step = (next: StatementAct) => take(act(statement, next));
  const shut = async () => take(await close(statement, epochMs(Date.now())));
  return (
    <Card title={`Provider bills and meter, ${currency}`} aside={<strong>{STATES[statement.state]}</strong>}>
      <div className="stack">
        <p>
          Invoiced <Money nanos={statement.invoice} currency={currency} />, metered{' '}
          <Money nanos={statement.metered} currency={currency} provenance="computed" />, difference{' '}
          {exactMoney(told.difference, currency)}, without a name <strong>{exactMoney(told.residual, currency)}</strong>
          .
        </p>
        {causes.length > 0 && (
          <ul className="stack">
            {causes.map((named, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: equal causes may stand twice
              <li key={index} className="row">
                <span>
                  {named.cause.replaceAll('-', ' ')}
                  {named.label && ` of ${named.label}`}: <Money nanos={named.nanos} currency={currency} />
                </span>
                {!isClosed && (
                  <Button
                    look="plain"
                    onClick={() => step({ act: 'name', causes: causes.filter((_, at) => at !== index) })}
                  >
                    {`Remove cause ${index + 1}`}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {refused && (
          <Notice tone="look" live>
            <p>{refused}</p>
          </Notice>
        )}
        {statement.dispute && <p>Disputed: {statement.dispute}</p>}
        {isClosed && (now.invoice !== statement.invoice || now.metered !== statement.metered) && (
          <Notice tone="look">
            <p>
              Since this month was closed it came to <Money nanos={now.invoice} currency={currency} /> invoiced and{' '}
              <Money nanos={now.metered} currency={currency} /> metered. The closed figures stay;{' '}
              {adjusted ? `what was restated stands as an adjustment in ${adjusted}.` : 'no adjustment is open.'}
            </p>
          </Notice>
        )}
        <ClosedSeal statement={statement} />
        {!isClosed && (
          <ReconcileForm
            statement={statement}
            onStep={step}
            onMatch={() => step({ act: 'match', tolerance: TOLERANCE })}
            onClose={() => void shut()}
          />
        )}
      </div>
    </Card>
  );
}

const STATES: Record<Statement['state'], string> = {
  open: 'Open',
  matched: 'Matched',
  explained: 'Explained',
  disputed: 'Disputed',
  closed: 'Closed',
};

const REFUSALS = {
  'already-closed': 'This month is closed and stays as it is.',
  'residual-left': 'Part of the difference has no name yet: name it, or dispute it.',
  'not-settled': 'Match, explain or dispute the month before you close it.',
  'not-closed': 'This month is not closed.',
} as const;

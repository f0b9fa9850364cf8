import { nanos } from '@/lib/core/units';
import { outstandingAdjustments } from '@/lib/economics/adjust';
import type { Period } from '@/lib/economics/period';
import type { Adjustment } from '@/lib/economics/statement';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { type Bills, closedStatements } from './bills';
import { meteredIn } from './metered-in';

/** Months `from` to `to`, and the month sums of every month that was closed. */
type Span = { from: Period; to: Period; months: readonly RollupRow[] };

/**
 * What the months of a span bear for closed months before it: restatements nobody took yet, and those that stand in a month closed since.
 * A closed month inside the span has none, because its usage beside it is already the restated one and both would count it twice.
 */
export function correctionsIn(bills: Bills, { from, to, months }: Span): (Adjustment & { currency: string })[] {
  const currencies = [...new Set(bills.statements.map(({ currency }) => currency))];
  return currencies.flatMap((currency) => {
    const closed = closedStatements(bills, currency);
    const waiting = outstandingAdjustments(closed, ({ period }) => meteredIn(months, period, currency));
    const taken = closed.flatMap(({ period, account, causes, closed: seal }) =>
      causes
        .filter(({ cause, label }) => cause === 'restatement' && MONTH.test(label ?? ''))
        .map(({ label = '', nanos: amount }) => ({
          ...{ period, corrects: label, account, nanos: nanos(amount), closedHash: seal?.hash ?? '' },
        })),
    );
    return [...taken, ...waiting]
      .filter(({ period, corrects }) => period >= from && period <= to && corrects < from)
      .map((adjustment) => ({ ...adjustment, currency }));
  });
}

const MONTH = /^\d{4}-\d{2}$/;

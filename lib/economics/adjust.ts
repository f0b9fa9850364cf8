import { type Nanos, nanos } from '@/lib/core/units';
import { nextPeriod } from './period';
import { type Adjustment, restate, type Statement } from './statement';

/**
 * What providers restated after months were closed and no closed month has taken yet, each in the first month after it that is still open.
 *
 * `statements` are all of one account and currency; `meteredOf` tells what the meter says of a month today, undefined where it says nothing
 * any more (usage is kept for a while only). A later change of the same month becomes another adjustment, never an edit.
 */
export function outstandingAdjustments(
  statements: readonly Statement[],
  meteredOf: (statement: Statement) => Nanos | undefined,
): Adjustment[] {
  const closed = statements.filter(({ state }) => state === 'closed');
  return closed.flatMap((statement) => {
    const now = meteredOf(statement);
    const restated = now === undefined ? undefined : restate(statement, now);
    const change = restated?.ok ? (restated.value?.nanos ?? 0) : 0;
    const taken = closed
      .filter((later) => later.period > statement.period)
      .flatMap(({ causes }) => causes)
      .filter(({ cause, label }) => cause === 'restatement' && label === statement.period)
      .reduce((sum, cause) => sum + cause.nanos, 0);
    if (now === undefined || change - taken === 0) return [];
    let period = nextPeriod(statement.period);
    while (closed.some((each) => each.period === period)) period = nextPeriod(period);
    const { account, period: corrects } = statement;
    return { period, corrects, account, nanos: nanos(change - taken), closedHash: statement.closed?.hash ?? '' };
  });
}

/**
 * The statement with the adjustments that fall into it, each as a `restatement` cause naming the month it corrects. Adding the same
 * ones again changes nothing; those of other months or accounts are left out, and a closed statement stays as it is.
 */
export function withAdjustments(statement: Statement, adjustments: readonly Adjustment[]): Statement {
  if (statement.state === 'closed') return statement;
  const mine = adjustments.filter(
    ({ period, account }) => period === statement.period && account === statement.account,
  );
  if (mine.length === 0) return statement;
  const labels = new Map<string, number>();
  for (const { corrects, nanos: amount } of mine) labels.set(corrects, (labels.get(corrects) ?? 0) + amount);
  const others = statement.causes.filter(({ cause, label }) => cause !== 'restatement' || !labels.has(label ?? ''));
  const restated = [...labels].map(([label, amount]) => ({
    cause: 'restatement' as const,
    nanos: nanos(amount),
    label,
  }));
  const causes = [...others, ...restated];
  // not even the state moves when nothing is new: a matched month must not fall open at every look
  return JSON.stringify(causes) === JSON.stringify(statement.causes)
    ? statement
    : { ...statement, causes, state: 'open' };
}

/** The label of the tax that stands on the bill itself. */
const BILLED_TAX = 'on the bill';

/**
 * The statement with the bill's own lines of tax as a cause: no meter knows of them. Adding the same amount again changes nothing, zero takes
 * the cause out; causes of tax that the user named stay, and a closed statement stays as it is.
 */
export function withBilledTax(statement: Statement, tax: Nanos): Statement {
  const isBilled = ({ cause, label }: Statement['causes'][number]) => cause === 'tax' && label === BILLED_TAX;
  const known = statement.causes.find(isBilled)?.nanos ?? 0;
  // not even the state moves when nothing is new
  if (statement.state === 'closed' || known === tax) return statement;
  const others = statement.causes.filter((each) => !isBilled(each));
  const billed = tax === 0 ? [] : [{ cause: 'tax' as const, nanos: tax, label: BILLED_TAX }];
  return { ...statement, causes: [...others, ...billed], state: 'open' };
}

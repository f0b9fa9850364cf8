import { fail, ok, type Result, unreachable } from '@/lib/core/result';
import { type Currency, type EpochMs, type Nanos, nanos } from '@/lib/core/units';
import { fromNanos, toNanos } from './exact-print';
import { nextPeriod, type Period } from './period';
import { type CauseName, type Reconciliation, reconcile, type Tolerance } from './reconcile';

/** Where a period's comparison stands. Only `closed` is final. */
export type StatementState = 'open' | 'matched' | 'explained' | 'disputed' | 'closed';

/** One named part of the difference, as it is stored. */
export type StatementCause = { cause: CauseName; nanos: Nanos; label?: string };

/** One provider account's month: invoice, meter, causes. Plain data. */
export type Statement = {
  account: string;
  period: Period;
  currency: Currency;
  invoice: Nanos;
  metered: Nanos;
  causes: readonly StatementCause[];
  state: StatementState;
  /** Why it is disputed, in the user's words. */
  dispute?: string;
  closed?: { at: EpochMs; hash: string };
};

/** What a user or an import does to a statement that is not closed. */
export type StatementAct =
  | { act: 'match'; tolerance: Tolerance }
  | { act: 'name'; causes: readonly StatementCause[] }
  | { act: 'explain' }
  | { act: 'dispute'; reason: string }
  | { act: 'reopen' };

/** Why an act was refused; `residual-left` says how many billionths have no name yet. */
export type StatementFailure =
  | { kind: 'already-closed' }
  | { kind: 'residual-left'; nanos: Nanos }
  | { kind: 'not-settled' }
  | { kind: 'not-closed' };

/**
 * The statement after an act. `match` asks the tolerance and goes to matched or back to open; `explain` needs a name for every
 * billionth (`residual-left` otherwise); `name` replaces the causes and opens it again. A closed one refuses: `already-closed`.
 */
export function act(statement: Statement, step: StatementAct): Result<Statement, StatementFailure> {
  if (statement.state === 'closed') return fail({ kind: 'already-closed' });
  const { dispute: _, ...rest } = statement;
  switch (step.act) {
    case 'match':
      return ok({ ...rest, state: split(statement, step.tolerance).status });
    case 'name':
      return ok({ ...rest, causes: step.causes, state: 'open' });
    case 'explain': {
      const residual = toNanos(split(statement).residual);
      return residual === 0 ? ok({ ...rest, state: 'explained' }) : fail({ kind: 'residual-left', nanos: residual });
    }
    case 'dispute':
      return ok({ ...rest, state: 'disputed', dispute: step.reason });
    case 'reopen':
      return ok({ ...rest, state: 'open' });
    default:
      return unreachable(step);
  }
}

/** The difference of a statement and how much of it has a name. */
export function split(statement: Statement, tolerance: Tolerance = EXACT_ONLY): Reconciliation {
  const causes = statement.causes.map((named) => ({ cause: named.cause, amount: fromNanos(named.nanos) }));
  return reconcile({ invoice: fromNanos(statement.invoice), metered: fromNanos(statement.metered) }, causes, tolerance);
}

/**
 * Closes a settled statement: what a matched one still leaves becomes a `rounding` cause, and a SHA-256 over everything is kept.
 * Fails with `not-settled` while it is open and `already-closed` afterwards. A disputed one closes with its residual in sight.
 */
export async function close(statement: Statement, at: EpochMs): Promise<Result<Statement, StatementFailure>> {
  if (statement.state === 'closed') return fail({ kind: 'already-closed' });
  if (statement.state === 'open') return fail({ kind: 'not-settled' });
  const residual = toNanos(split(statement).residual);
  const rounded = statement.state === 'matched' && residual !== 0;
  const causes = rounded ? [...statement.causes, { cause: 'rounding' as const, nanos: residual }] : statement.causes;
  const settled = { ...statement, causes };
  return ok({ ...settled, state: 'closed', closed: { at, hash: await fingerprint(settled, at) } });
}

/** Whether a closed statement still is what was closed; false for one that was edited or never closed. */
export async function isUntouched(statement: Statement): Promise<boolean> {
  return (
    statement.closed !== undefined && statement.closed.hash === (await fingerprint(statement, statement.closed.at))
  );
}

/** What a provider's later correction of a closed month leaves behind: a line in the next month, never an edit of the old one. */
export type Adjustment = { period: Period; corrects: Period; account: string; nanos: Nanos; closedHash: string };

/** The adjustment for a closed statement whose metered total is now another; undefined when it is the same. Fails with `not-closed`. */
export function restate(statement: Statement, meteredNow: Nanos): Result<Adjustment | undefined, StatementFailure> {
  if (!statement.closed) return fail({ kind: 'not-closed' });
  const change = nanos(meteredNow - statement.metered);
  if (change === 0) return ok(undefined);
  return ok({
    period: nextPeriod(statement.period),
    corrects: statement.period,
    account: statement.account,
    nanos: change,
    closedHash: statement.closed.hash,
  });
}

const EXACT_ONLY: Tolerance = { amount: { n: 0n, d: 1n }, pct: { n: 0n, d: 1n } };

/** Field order is fixed here, so the hash does not depend on how an object was built. */
async function fingerprint(s: Statement, at: EpochMs): Promise<string> {
  const causes = s.causes.map((cause) => [cause.cause, cause.nanos, cause.label ?? '']);
  const text = JSON.stringify([1, s.account, s.period, s.currency, s.invoice, s.metered, causes, s.dispute ?? '', at]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

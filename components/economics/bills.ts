import { epochMs, nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { withAdjustments, withBilledTax } from '@/lib/economics/adjust';
import { type Period, periodOfDay } from '@/lib/economics/period';
import { CAUSES } from '@/lib/economics/reconcile';
import { recurringCharges } from '@/lib/economics/recurring';
import type { Adjustment, Statement } from '@/lib/economics/statement';
import { KeptRate, KeptTerms } from './kept-terms';

const text = z.string().check(z.maxLength(300));
const long = z.string().check(z.maxLength(1000));
const side = z.enum(['provider', 'platform']);
const Charge = z.object({
  id: long,
  day: text,
  nanos: z.int(),
  currency: text,
  description: long,
  payee: text,
  side,
  /** What it is; a plan or service where left out. */
  kind: z.optional(z.enum(['tax', 'credit-pack'])),
  /** How many credits a pack holds. */
  credits: z.optional(z.int().check(z.gte(1))),
  /** Comes back on the same day of the month. */
  monthly: z.boolean(),
  /** How many months lie between; one where left out. */
  everyMonths: z.optional(z.int().check(z.gte(1), z.lte(60))),
  /** The last month it comes back in. */
  until: z.optional(text),
});
const Kept = z.object({
  period: text,
  currency: text,
  invoice: z.int(),
  metered: z.int(),
  causes: z.array(z.object({ cause: z.enum(CAUSES), nanos: z.int(), label: z.optional(text) })),
  state: z.enum(['open', 'matched', 'explained', 'disputed', 'closed']),
  dispute: z.nullable(long),
  closed: z.nullable(z.object({ at: z.int(), hash: text })),
});
const BillsSchema = z.object({
  charges: z.array(Charge),
  statements: z.array(Kept),
  terms: z.optional(KeptTerms),
  rates: z.optional(z.array(KeptRate)),
  /** Whose bill a platform's payee is, by builder. */
  builderOf: z.optional(z.record(text, text)),
  /** The project a key works for, by the key's id. */
  projectOf: z.optional(z.record(text, text)),
  /** The project of the keys that stand at one builder alone, by that builder. */
  projectAt: z.optional(z.record(text, text)),
});

export type BillCharge = z.infer<typeof Charge>;
/** Everything the bills page keeps. */
export type Bills = z.infer<typeof BillsSchema>;

/** What was kept, or nothing yet; `undefined` for what is not ours, because writing over unreadable bills would lose them. */
export function readBills(kept: string | null): Bills | undefined {
  if (kept === null) return { charges: [], statements: [] };
  try {
    const parsed = BillsSchema.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The charges of a month, with those that come back. */
export const chargesOf = (bills: Bills, period: Period): BillCharge[] =>
  bills.charges.flatMap((charge) => {
    if (!charge.monthly) return periodOfDay(charge.day) === period ? [charge] : [];
    const rule = {
      ...{ id: charge.id, description: charge.description, currency: charge.currency },
      nanos: nanos(charge.nanos),
      everyMonths: charge.everyMonths ?? 1,
      dayOfMonth: Number(charge.day.slice(8)),
      from: periodOfDay(charge.day),
      ...(charge.until === undefined ? {} : { until: charge.until }),
    };
    const found = recurringCharges(rule, period).find(({ day }) => periodOfDay(day) === period);
    return found ? [{ ...charge, ...found }] : [];
  });

type Totals = { period: Period; currency: string; invoice: number; metered: number };

/** What lies between invoice and meter by itself: what earlier months left behind, and the invoice's lines of tax. */
export type Given = { adjustments: readonly Adjustment[]; tax: number };

/**
 * A month's statement: a closed one as it was closed, any other with today's totals and with what lies between them by itself;
 * opened again when these have changed.
 */
export function statementOf(bills: Bills, totals: Totals, { adjustments, tax }: Given = NOTHING_GIVEN): Statement {
  const kept = bills.statements.find((each) => each.period === totals.period && each.currency === totals.currency);
  if (kept?.state === 'closed') return read(kept);
  const moved = kept && (kept.invoice !== totals.invoice || kept.metered !== totals.metered);
  const now = read({ causes: [], state: 'open', dispute: null, closed: null, ...kept, ...totals });
  return withBilledTax(withAdjustments(moved ? { ...now, state: 'open' } : now, adjustments), nanos(tax));
}

const NOTHING_GIVEN: Given = { adjustments: [], tax: 0 };

/** The statements that were closed in a currency, oldest first. */
export const closedStatements = (bills: Bills, currency: string): Statement[] =>
  bills.statements
    .filter((kept) => kept.state === 'closed' && kept.currency === currency)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .map(read);

function read(kept: z.infer<typeof Kept>): Statement {
  return {
    account: 'all accounts',
    period: kept.period,
    currency: kept.currency,
    invoice: nanos(kept.invoice),
    metered: nanos(kept.metered),
    causes: kept.causes.map(({ cause, nanos: amount, label }) => ({
      cause,
      nanos: nanos(amount),
      ...(label === undefined ? {} : { label }),
    })),
    state: kept.state,
    ...(kept.dispute ? { dispute: kept.dispute } : {}),
    ...(kept.closed ? { closed: { at: epochMs(kept.closed.at), hash: kept.closed.hash } } : {}),
  };
}

/** The bills with one month's statement replaced. */
export function withStatement(bills: Bills, { account: _, dispute, closed, causes, ...rest }: Statement): Bills {
  const others = bills.statements.filter((each) => each.period !== rest.period || each.currency !== rest.currency);
  const kept = { ...rest, causes: [...causes], dispute: dispute ?? null, closed: closed ?? null };
  return { ...bills, statements: [...others, kept] };
}

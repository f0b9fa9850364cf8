import { epochMs, nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { type Period, periodOfDay } from '@/lib/economics/period';
import { CAUSES } from '@/lib/economics/reconcile';
import { recurringCharges } from '@/lib/economics/recurring';
import type { Statement } from '@/lib/economics/statement';

const text = z.string().check(z.maxLength(300));
const side = z.enum(['provider', 'platform']);
const Charge = z.object({
  id: text,
  day: text,
  nanos: z.int(),
  currency: text,
  description: text,
  payee: text,
  side,
  /** Comes back each month on the same day. */
  monthly: z.boolean(),
});
const Kept = z.object({
  period: text,
  currency: text,
  invoice: z.int(),
  metered: z.int(),
  causes: z.array(z.object({ cause: z.enum(CAUSES), nanos: z.int() })),
  state: z.enum(['open', 'matched', 'explained', 'disputed', 'closed']),
  dispute: z.nullable(text),
  closed: z.nullable(z.object({ at: z.int(), hash: text })),
});
const BillsSchema = z.object({ charges: z.array(Charge), statements: z.array(Kept) });

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
    const rule = { ...charge, nanos: nanos(charge.nanos), everyMonths: 1, from: periodOfDay(charge.day) };
    const dayOfMonth = Number(charge.day.slice(8));
    const found = recurringCharges({ ...rule, dayOfMonth }, period).find(({ day }) => periodOfDay(day) === period);
    return found ? [{ ...charge, ...found }] : [];
  });

type Totals = { period: Period; currency: string; invoice: number; metered: number };

/** A month's statement: a closed one as it was closed, any other with today's totals; opened again when these have changed. */
export function statementOf(bills: Bills, totals: Totals): Statement {
  const kept = bills.statements.find((each) => each.period === totals.period && each.currency === totals.currency);
  const moved = kept && (kept.invoice !== totals.invoice || kept.metered !== totals.metered);
  const now = kept?.state === 'closed' ? kept : { ...kept, ...totals };
  return {
    account: 'all accounts',
    period: totals.period,
    currency: totals.currency,
    invoice: nanos(now.invoice),
    metered: nanos(now.metered),
    causes: (kept?.causes ?? []).map((named) => ({ cause: named.cause, nanos: nanos(named.nanos) })),
    state: moved && kept.state !== 'closed' ? 'open' : (kept?.state ?? 'open'),
    ...(kept?.dispute ? { dispute: kept.dispute } : {}),
    ...(kept?.closed ? { closed: { at: epochMs(kept.closed.at), hash: kept.closed.hash } } : {}),
  };
}

/** The bills with one month's statement replaced. */
export function withStatement(bills: Bills, { account: _, dispute, closed, causes, ...rest }: Statement): Bills {
  const others = bills.statements.filter((each) => each.period !== rest.period || each.currency !== rest.currency);
  const kept = { ...rest, causes: [...causes], dispute: dispute ?? null, closed: closed ?? null };
  return { ...bills, statements: [...others, kept] };
}

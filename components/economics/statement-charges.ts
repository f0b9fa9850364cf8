import { nanos } from '@/lib/core/units';
import type { StatementCharge } from '@/lib/economics/monthly-statement';
import type { Period } from '@/lib/economics/period';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { moneyOf } from '../charts/series';
import { providerName } from '../text/provider-words';
import { type BillCharge, type Bills, chargesOf } from './bills';

/** What the month's statement is made of, and where its provider lines come from. */
export type StatementSource = { charges: StatementCharge[]; provider: 'bills' | 'metered' };

/**
 * The month's charges: the platforms' bills, and the providers' bills or, where there are none (or the user wants it so), what was metered
 * at each provider. Never both, or every token would be paid twice.
 */
export function statementCharges(
  bills: Bills,
  period: Period,
  measured: { rows: readonly RollupRow[]; accounts: readonly AccountViewT[] },
): StatementSource {
  const entered = chargesOf(bills, period).map(asStatementCharge);
  const wanted = bills.terms?.provider ?? 'auto';
  const hasBills = entered.some(({ side, isTax }) => side === 'provider' && !isTax);
  const provider = wanted === 'auto' ? (hasBills ? 'bills' : 'metered') : wanted;
  if (provider === 'bills') return { charges: entered, provider };
  // a provider's tax is on its bill alone: no meter knows of it
  const unmetered = entered.filter(({ side, isTax }) => side === 'platform' || isTax);
  return { charges: [...unmetered, ...meteredCharges(period, measured)], provider };
}

const asStatementCharge = ({ payee, side, day, description, currency, nanos: amount, kind }: BillCharge) => ({
  ...{ side, day, description, currency, nanos: nanos(amount), isTax: kind === 'tax' },
  payee: kind === 'tax' ? `${payee}, tax` : payee,
});

function meteredCharges(
  period: Period,
  { rows, accounts }: { rows: readonly RollupRow[]; accounts: readonly AccountViewT[] },
): StatementCharge[] {
  const sums = new Map<string, StatementCharge>();
  for (const row of rows) {
    const money = moneyOf(row);
    if (money === null) continue;
    const provider = accounts.find(({ id }) => id === row.accountId)?.provider;
    const payee = provider === undefined ? 'an account that was deleted' : providerName(provider);
    const key = JSON.stringify([payee, row.currency]);
    const before = sums.get(key)?.nanos ?? 0;
    const sum = nanos(before + money);
    const { currency } = row;
    sums.set(key, { payee, currency, side: 'provider', day: `${period}-01`, description: 'as metered', nanos: sum });
  }
  return [...sums.values()].sort((a, b) => a.payee.localeCompare(b.payee));
}

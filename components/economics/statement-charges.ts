import { nanos } from '@/lib/core/units';
import type { StatementCharge } from '@/lib/economics/monthly-statement';
import type { Period } from '@/lib/economics/period';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { moneyOf } from '../charts/series';
import { providerName } from '../text/provider-words';
import { type BillCharge, type Bills, chargesOf } from './bills';
import { storableSum } from './metered-in';

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

/** One charge a payee and currency; several where their sum is more than stored money can hold. */
function meteredCharges(
  period: Period,
  { rows, accounts }: { rows: readonly RollupRow[]; accounts: readonly AccountViewT[] },
): StatementCharge[] {
  const charges: StatementCharge[] = [];
  for (const row of rows) {
    const money = moneyOf(row);
    if (money === null) continue;
    const provider = accounts.find(({ id }) => id === row.accountId)?.provider;
    const payee = provider === undefined ? 'an account that was deleted' : providerName(provider);
    const { currency } = row;
    const same = charges.findLast((charge) => charge.payee === payee && charge.currency === currency);
    const sum = same && storableSum([same.nanos, money]);
    if (same && sum !== undefined) same.nanos = sum;
    else
      charges.push({
        ...{ payee, currency, side: 'provider', day: `${period}-01`, description: 'as metered' },
        nanos: nanos(money),
      });
  }
  return charges.sort((a, b) => a.payee.localeCompare(b.payee));
}

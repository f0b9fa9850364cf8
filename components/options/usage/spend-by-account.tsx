import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { sumOf } from '../../charts/series';
import { providerColour, providerName } from '../../text/provider-words';
import { Spent } from '../../usage/spent';
import '../../ui/data-table.css';

type Props = { accounts: readonly AccountViewT[]; rows: readonly RollupRow[] };

/** Accounts by what they spent, most first; the bar repeats the figure. */
export function SpendByAccount({ accounts, rows }: Props) {
  const list = accounts
    .map((account) => ({ account, sum: sumOf(rows.filter((row) => row.accountId === account.id)) }))
    .sort((a, b) => (b.sum.nanos ?? -1) - (a.sum.nanos ?? -1));
  // a yuan is no dollar: a bar is as long as its share of the most spent in its own currency
  const topIn = (currency: string): number =>
    Math.max(1, ...list.map(({ sum }) => (sum.currency === currency ? (sum.nanos ?? 0) : 0)));
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col" className="number">
            Spent
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ account, sum }) => (
          <tr key={account.id}>
            <th scope="row" className="wide">
              <a href={`#/keys/${account.id}`} title={account.label}>
                {account.label}
              </a>{' '}
              <span className="small quiet">{providerName(account.provider)}</span>
              <div
                className="share-bar"
                style={{
                  width: `${Math.max(0, ((sum.nanos ?? 0) / topIn(sum.currency)) * 100)}%`,
                  background: providerColour(account.provider),
                }}
              />
            </th>
            <td className="number">
              <Spent of={sum} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

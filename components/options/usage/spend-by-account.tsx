import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { sumOf } from '../../charts/series';
import { providerColour, providerName } from '../../text/provider-words';
import { Money } from '../../ui/money';
import '../../ui/data-table.css';

type Props = { accounts: readonly AccountViewT[]; rows: readonly RollupRow[] };

/** Accounts by what they spent, most first; the bar repeats the figure. */
export function SpendByAccount({ accounts, rows }: Props) {
  const list = accounts
    .map((account) => ({ account, sum: sumOf(rows.filter((row) => row.accountId === account.id)) }))
    .sort((a, b) => (b.sum.nanos ?? -1) - (a.sum.nanos ?? -1));
  const top = Math.max(1, ...list.map(({ sum }) => sum.nanos ?? 0));
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
                  width: `${Math.max(0, ((sum.nanos ?? 0) / top) * 100)}%`,
                  background: providerColour(account.provider),
                }}
              />
            </th>
            <td className="number">
              <Money nanos={sum.nanos} currency={sum.currency} provenance={sum.provenance} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { TableRegion } from '../../ui/table-region';
import { KeyTableRow } from './key-table-row';
import '../../ui/data-table.css';

type Props = { account: AccountViewT; rows: readonly RollupRow[] };

/** The keys of one account. Only columns a person compares by. */
export function KeyTable({ account, rows }: Props) {
  if (account.keys.length === 0) return <p className="quiet">No keys in this account.</p>;
  return (
    <TableRegion label={`Keys of ${account.label}`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Kind</th>
            <th scope="col">Stands at</th>
            <th scope="col">Last used</th>
            <th scope="col" className="number">
              30 days
            </th>
            <th scope="col">Health</th>
            <th scope="col">
              <span className="unseen">Acts</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {account.keys.map((each) => (
            <KeyTableRow
              key={each.id}
              of={each}
              rows={rows.filter((row) => row.keyId === each.id)}
              accountLabel={account.label}
              provider={account.provider}
              hasMonitor={account.keys.some(({ role }) => role === 'monitor')}
            />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

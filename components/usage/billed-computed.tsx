import type { AccountViewT } from '@/lib/messaging/views';
import type { Comparison } from '@/lib/usage/compare-billed';
import { Money } from '../ui/money';
import { TableRegion } from '../ui/table-region';
import '../ui/data-table.css';

type Props = { rows: readonly Comparison[]; accounts: readonly AccountViewT[] };

/** What was billed beside what the tokens come to by the price list; the bill is what counts everywhere else. */
export function BilledComputed({ rows, accounts }: Props) {
  return (
    <>
      <TableRegion label="Billed and computed, scrollable">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Account</th>
              {['Days', 'Billed', 'Computed', 'Difference'].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ accountId, currency, days, billed, computed }) => (
              <tr key={`${accountId} ${currency}`}>
                <th scope="row" className="wide">
                  {accounts.find(({ id }) => id === accountId)?.label ?? 'Removed account'}
                </th>
                <td className="number">{days}</td>
                <td className="number">
                  <Money nanos={billed} currency={currency} />
                </td>
                <td className="number">
                  <Money nanos={computed} currency={currency} provenance="computed" />
                </td>
                <td className="number">
                  {billed > computed ? '+' : ''}
                  <Money nanos={billed - computed} currency={currency} />
                  <span className="small quiet"> {share(billed, computed)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="small quiet">
        Over the days that have both. Discounts, batches, tools and taxes are in the bill only; the charts show the
        bill.
      </p>
    </>
  );
}

const share = (billed: number, computed: number): string =>
  computed === 0
    ? ''
    : new Intl.NumberFormat(undefined, {
        style: 'percent',
        signDisplay: 'exceptZero',
        maximumFractionDigits: 1,
      }).format(billed / computed - 1);

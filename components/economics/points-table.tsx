import type { ChartPoint } from '@/lib/economics/chart-points';
import { exactMoney } from '../text/economics-words';
import { formatCount } from '../text/money-text';
import { TableRegion } from '../ui/table-region';
import '../ui/data-table.css';

type Props = { points: readonly ChartPoint[]; currency: string; plan: string };

/** The chart's numbers as a table. */
export function PointsTable({ points, currency, plan }: Props) {
  return (
    <details>
      <summary>The same numbers as a table</summary>
      <TableRegion label="Both bills by messages a month">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Messages a month</th>
              <th scope="col" className="number">
                BYOK
              </th>
              <th scope="col" className="number">
                {plan}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.messages}>
                <th scope="row">{formatCount(point.messages)}</th>
                <td className="number">{exactMoney(point.byok, currency)}</td>
                <td className="number">{exactMoney(point.plan, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}

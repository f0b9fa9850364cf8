import { TableRegion } from '../ui/table-region';
import type { Columns } from './columns';
import { bucketText, figureText } from './figure-text';
import '../ui/data-table.css';

/** The chart's numbers as a table, newest first; one click away from the chart. */
export function ChartTable({ columns }: { columns: Columns }) {
  return (
    <details>
      <summary>The same numbers as a table</summary>
      <TableRegion label="Usage figures">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">UTC</th>
              {columns.parts.map((part) => (
                <th key={part.id} scope="col" className="number">
                  {part.name}
                </th>
              ))}
              <th scope="col" className="number">
                Sum
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.buckets.toReversed().map(({ from, partial, values }) => (
              <tr key={from}>
                <th scope="row">
                  {bucketText(columns, from)}
                  {partial && <span className="quiet"> (so far)</span>}
                </th>
                {columns.parts.map((part) => (
                  <td key={part.id} className="number">
                    {figureText(columns, values.get(part.id))}
                  </td>
                ))}
                <td className="number">
                  <strong>{figureText(columns, total(values))}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}

const total = (values: ReadonlyMap<string, number>): number | undefined =>
  values.size === 0 ? undefined : [...values.values()].reduce((sum, value) => sum + value, 0);

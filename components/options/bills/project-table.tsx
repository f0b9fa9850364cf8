import type { ProjectShare } from '@/lib/economics/allocate-projects';
import { sum } from '@/lib/economics/exact';
import { printedMoney } from '../../text/economics-words';
import { TableRegion } from '../../ui/table-region';
import '../../ui/data-table.css';

type Props = { period: string; currency: string; shares: readonly ProjectShare[] };

/** Who bears the statement. What no project's key used stands in a line of its own; all lines add up to the statement's total. */
export function ProjectTable({ period, currency, shares }: Props) {
  const total = (part: 'direct' | 'shared' | 'total') => sum(shares.map((share) => share[part]));
  const cells = (line: Omit<ProjectShare, 'project'>) =>
    (['direct', 'shared', 'total'] as const).map((part) => (
      <td key={part} className="number">
        {printedMoney(line[part], currency)}
      </td>
    ));
  return (
    <>
      <TableRegion label={`Statement of ${period} by project`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Project</th>
              <th scope="col" className="number">
                Used by its keys
              </th>
              <th scope="col" className="number">
                Share of the rest
              </th>
              <th scope="col" className="number">
                {currency}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share.project}>
                <th scope="row">{share.project || 'Not assigned'}</th>
                {cells(share)}
              </tr>
            ))}
            <tr className="statement-total">
              <th scope="row">Total</th>
              {cells({ direct: total('direct'), shared: total('shared'), total: total('total') })}
            </tr>
          </tbody>
        </table>
      </TableRegion>
      <p className="small quiet">
        By project: use as metered. The rest is fees, taxes and what differs from the meter, shared in proportion to the
        use, to the last place. Not assigned is what keys without a project used, with their share.
      </p>
    </>
  );
}

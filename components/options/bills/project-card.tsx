import type { StatementCharge } from '@/lib/economics/monthly-statement';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import type { Bills } from '../../economics/bills';
import { type ProjectBill, projectMonth } from '../../economics/project-month';
import { printedMoney } from '../../text/economics-words';
import { Card } from '../../ui/card';
import { TableRegion } from '../../ui/table-region';
import { TextField } from '../../ui/text-field';
import '../../ui/data-table.css';

type Props = {
  bills: Bills;
  charges: readonly StatementCharge[];
  rows: readonly RollupRow[];
  accounts: readonly AccountViewT[];
  onChange: (bills: Bills) => void;
};

/** Who bears the month: each key works for a project, and the bills are shared out by what its keys used. */
export function ProjectCard({ bills, charges, rows, accounts, onChange }: Props) {
  const projectOf = bills.projectOf ?? {};
  const month = projectMonth({ rows, accounts, charges, projectOf });
  if (month.keys.length === 0) return null;
  const name = (id: string, project: string) => {
    // an emptied name is kept: the key works for no project, whatever the one it replaced worked for
    onChange({ ...bills, projectOf: { ...projectOf, [id]: project.slice(0, 60) } });
  };
  return (
    <Card title="Cost by project">
      <div className="stack">
        <p className="small quiet">
          Name the project each key works for. Its own use is counted to it; fees, taxes and keys without a project are
          shared in proportion, to the last cent.
        </p>
        <div className="economics-form">
          {month.keys.map(({ id, label, project }) => (
            <TextField key={id} label={`Project of ${label}`} value={project} onChange={(text) => name(id, text)} />
          ))}
        </div>
        {month.bills.map((bill) => (
          <ProjectTable key={bill.currency} bill={bill} />
        ))}
      </div>
    </Card>
  );
}

function ProjectTable({ bill: { currency, shares } }: { bill: ProjectBill }) {
  if (!shares)
    return (
      <p className="quiet">
        No key of a project used anything that is billed in {currency}, so nothing can be shared out.
      </p>
    );
  return (
    <TableRegion label={`Projects with their costs in ${currency}`}>
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
              Together
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ project, direct, shared, total }) => (
            <tr key={project}>
              <th scope="row">{project}</th>
              <td className="number">{printedMoney(direct, currency)}</td>
              <td className="number">{printedMoney(shared, currency)}</td>
              <td className="number">{printedMoney(total, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

import { Trash2 } from 'lucide-react';
import { formatCount } from '../text/money-text';
import { monthText } from '../text/time-text';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Money } from '../ui/money';
import { TableRegion } from '../ui/table-region';
import { type BillCharge, type Bills, chargesOf } from './bills';
import '../ui/data-table.css';

type Props = { period: string; bills: Bills; onChange: (bills: Bills) => void };

/** The charges entered for a month. One that comes back can be ended here, or taken out with all its months. */
export function ChargesCard({ period, bills, onChange }: Props) {
  const charges = chargesOf(bills, period);
  if (charges.length === 0) return null;
  const origin = (id: string) => bills.charges.find((kept) => id === kept.id || id === `${kept.id}|${period}`);
  const remove = (id: string) => {
    const gone = origin(id);
    onChange({ ...bills, charges: bills.charges.filter((charge) => charge !== gone) });
  };
  const change = (id: string, how: (charge: BillCharge) => BillCharge) => {
    const changed = origin(id);
    onChange({ ...bills, charges: bills.charges.map((each) => (each === changed ? how(each) : each)) });
  };
  const end = (id: string) => change(id, (charge) => ({ ...charge, until: period }));
  const untax = (id: string) => change(id, ({ kind: _, ...charge }) => charge);
  return (
    <Card title={`Charges entered for ${monthText(period)}`}>
      <TableRegion label={`Charges of ${monthText(period)}`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Bill of a</th>
              <th scope="col">Payee</th>
              <th scope="col">What for</th>
              <th scope="col" className="number">
                Amount
              </th>
              <th scope="col">
                <span className="unseen">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {charges.map((charge) => (
              <tr key={charge.id}>
                <th scope="row">{charge.day}</th>
                <td>{charge.side}</td>
                <td>{charge.payee}</td>
                <td className="wide">
                  {charge.description}
                  {charge.kind && <span className="small quiet"> {kindWords(charge)}</span>}
                  {charge.monthly && <span className="small quiet"> {cadence(charge)}</span>}
                </td>
                <td className="number">
                  <Money nanos={charge.nanos} currency={charge.currency} />
                </td>
                <td className="number">
                  {charge.monthly && charge.until === undefined && (
                    <Button look="plain" onClick={() => end(charge.id)}>
                      {`End ${charge.payee} with ${monthText(period)}`}
                    </Button>
                  )}
                  {charge.kind === 'tax' && (
                    <Button look="plain" onClick={() => untax(charge.id)}>
                      {`${charge.payee} of ${charge.day} is no tax`}
                    </Button>
                  )}
                  <Button look="icon" icon={Trash2} onClick={() => remove(charge.id)}>
                    {`Remove ${charge.payee} of ${charge.day}`}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Card>
  );
}

const kindWords = ({ kind, credits = 0 }: BillCharge): string =>
  kind === 'tax' ? 'tax' : `${formatCount(credits)} credits`;

function cadence({ everyMonths = 1, until }: { everyMonths?: number | undefined; until?: string | undefined }): string {
  const every = everyMonths === 1 ? 'every month' : everyMonths === 12 ? 'every year' : `every ${everyMonths} months`;
  return until === undefined ? every : `${every}, up to ${until}`;
}

import { ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { DAY_MS } from '@/lib/core/units';
import { periodBounds } from '@/lib/economics/period';
import { dayOf, moneyOf } from '../charts/series';
import { AddCharge } from '../economics/add-charge';
import { type BillCharge, type Bills, chargesOf, readBills, statementOf, withStatement } from '../economics/bills';
import { ImportBill } from '../economics/import-bill';
import { ReconcileCard } from '../economics/reconcile-card';
import { useNote } from '../economics/use-note';
import { useRollups } from '../hooks/use-usage';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Money } from '../ui/money';
import { SelectField } from '../ui/select-field';
import { Skeleton } from '../ui/skeleton';
import '../economics/economics.css';
import '../ui/data-table.css';

/** What platforms and providers charged in a month, beside what was metered. */
export function BillsPage() {
  const note = useNote({ name: 'bills', read: readBills });
  const [period, setPeriod] = useState(months()[0]?.value ?? '');
  return (
    <>
      <div className="page-head">
        <h1>Bills</h1>
        <Button onClick={() => window.print()}>Print</Button>
      </div>
      <SelectField label="Month (UTC)" value={period} choices={months()} onChange={setPeriod} />
      {note.state === 'loading' && <Skeleton label="Reading your bills" lines={6} height={48} />}
      {note.state === 'failed' && <Failed failure={note.failure} onRetry={note.retry} />}
      {note.state === 'ready' && note.failure && <Failed failure={note.failure} />}
      {note.state === 'ready' && <Month key={period} bills={note.value} period={period} onChange={note.change} />}
    </>
  );
}

type Props = { bills: Bills; period: string; onChange: (bills: Bills) => void };

function Month({ bills, period, onChange }: Props) {
  const { from, to } = periodBounds(period);
  const rows = useRollups('month', Date.parse(from), Date.parse(to));
  if (!rows) return <Skeleton label="Reading usage" lines={6} height={48} />;
  const charges = chargesOf(bills, period);
  const currencies = [...new Set([...charges, ...rows].map(({ currency }) => currency))].sort();
  const add = (more: BillCharge[]) => {
    const known = new Set(bills.charges.map(({ id }) => id));
    onChange({ ...bills, charges: [...bills.charges, ...more.filter(({ id }) => !known.has(id))] });
  };
  const total = (currency: string, side: BillCharge['side']) =>
    charges.reduce((sum, each) => sum + (each.currency === currency && each.side === side ? each.nanos : 0), 0);
  // No row is not a meter at zero: such a month has nothing to compare with.
  const metered = (currency: string) => {
    const known = rows.flatMap((row) => (row.currency === currency ? (moneyOf(row) ?? []) : []));
    return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
  };
  return (
    <>
      <Card title={`Statement of ${period}`}>
        <div className="economics-statement stack">
          {currencies.map((currency) => (
            <p key={currency}>
              Platforms <Money nanos={total(currency, 'platform')} currency={currency} />, providers{' '}
              <Money nanos={total(currency, 'provider')} currency={currency} />, together{' '}
              <strong>
                <Money nanos={total(currency, 'platform') + total(currency, 'provider')} currency={currency} />
              </strong>
              .
            </p>
          ))}
          {charges.length === 0 && (
            <Empty icon={ReceiptText} title="No charges in this month">
              <p>Type one in below, or import a bill as CSV.</p>
            </Empty>
          )}
          <table className="table">
            <tbody>
              {charges.map((charge) => (
                <tr key={charge.id}>
                  <th scope="row">{charge.day}</th>
                  <td>{charge.side}</td>
                  <td>{charge.payee}</td>
                  <td>{charge.description}</td>
                  <td className="number">
                    <Money nanos={charge.nanos} currency={charge.currency} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      {currencies.map((currency) => {
        const meter = metered(currency);
        const totals = { period, currency, invoice: total(currency, 'provider'), metered: meter ?? 0 };
        return meter === undefined ? (
          <p key={currency} className="quiet">
            Metered in {currency}: – (no usage is known for this month, so there is nothing to compare with).
          </p>
        ) : (
          <ReconcileCard
            key={currency}
            statement={statementOf(bills, totals)}
            onChange={(statement) => onChange(withStatement(bills, statement))}
          />
        );
      })}
      <Card title="Add a charge">
        <AddCharge onAdd={(charge) => add([charge])} />
      </Card>
      <Card title="Import a bill">
        <ImportBill onAdd={add} />
      </Card>
    </>
  );
}

/** The last 24 months, newest first. */
function months(): { value: string; name: string }[] {
  const now = new Date(dayOf(Date.now()) + DAY_MS - 1);
  return Array.from({ length: 24 }, (_, back) => {
    const value = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
    return { value, name: value };
  });
}

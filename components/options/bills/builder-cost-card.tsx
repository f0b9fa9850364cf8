import { PlugZap } from 'lucide-react';
import { builders } from '@/lib/builders/registry';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import type { Bills } from '../../economics/bills';
import { chargesOf } from '../../economics/bills';
import { builderMonth } from '../../economics/builder-month';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ExactMoney } from '../../ui/exact-money';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TableRegion } from '../../ui/table-region';
import '../../ui/data-table.css';

type Props = {
  period: string;
  bills: Bills;
  rows: readonly RollupRow[];
  accounts: readonly AccountViewT[];
  onChange: (bills: Bills) => void;
};

/** What each builder really costs: its own fee and what the keys that stand there spent; and how much belongs nowhere. */
export function BuilderCostCard({ period, bills, rows, accounts, onChange }: Props) {
  const charges = chargesOf(bills, period);
  const builderOf = bills.builderOf ?? {};
  const month = builderMonth({ rows, accounts, charges, builderOf, nameOf });
  const payees = [...new Set(charges.flatMap(({ side, payee }) => (side === 'platform' ? [payee] : [])))].sort();
  const isEmpty = month.builders.length === 0 && month.unattributed.length === 0;
  return (
    <Card title="Cost by builder">
      {isEmpty ? (
        <Empty icon={PlugZap} title="No spend and no platform fee in this month">
          <p>Fill a key at a builder, refresh usage, or enter the platform’s fee below.</p>
        </Empty>
      ) : (
        <div className="stack">
          <CostTable
            month={month}
            nameOf={(id) => month.places.find((place) => place.id === id)?.name ?? nameOf(id) ?? id}
          />
          {month.blurred.length > 0 && (
            <Notice tone="look">
              <p>
                Spend counts for a builder only where its key stands at that builder alone. Make one key for each
                builder, fill it there, and this share goes to zero.
              </p>
              <ul>
                {month.blurred.slice(0, 8).map((part) => (
                  <li key={`${part.key} ${part.at.join()} ${part.currency} ${part.amount.n} ${part.amount.d}`}>
                    {part.key || 'A key the vault does not hold'}:{' '}
                    <ExactMoney value={part.amount} currency={part.currency} />,{' '}
                    {part.at.length === 0 ? 'filled at no builder' : `stands at ${part.at.join(' and ')}`}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {month.places.length > 0 && payees.length > 0 && (
            <div className="economics-form">
              {payees.map((payee) => (
                <SelectField
                  key={payee}
                  label={`${payee} is the bill of`}
                  value={builderOf[payee] ?? ''}
                  choices={[
                    { value: '', name: 'As its name says' },
                    ...month.places.map(({ id, name }) => ({ value: String(id), name })),
                  ]}
                  onChange={(chosen) => onChange({ ...bills, builderOf: { ...builderOf, [payee]: chosen } })}
                />
              ))}
            </div>
          )}
        </div>
      )}
    </Card>
  );
}

function CostTable({
  month,
  nameOf: called,
}: {
  month: ReturnType<typeof builderMonth>;
  nameOf: (id: string) => string;
}) {
  return (
    <TableRegion label="Builders with their costs">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Builder</th>
            <th scope="col" className="number">
              Its own fee
            </th>
            <th scope="col" className="number">
              Spent with its keys
            </th>
            <th scope="col" className="number">
              Together
            </th>
          </tr>
        </thead>
        <tbody>
          {month.builders.map((cost) => (
            <tr key={`${cost.builder} ${cost.currency}`}>
              <th scope="row">{called(cost.builder)}</th>
              <td className="number">
                <ExactMoney value={cost.fee} currency={cost.currency} />
              </td>
              <td className="number">
                <ExactMoney value={cost.spend} currency={cost.currency} />
              </td>
              <td className="number">
                <ExactMoney value={cost.total} currency={cost.currency} />
              </td>
            </tr>
          ))}
          {month.unattributed.map((part) => (
            <tr key={part.currency} className="quiet">
              <th scope="row">No builder ({part.sharePct} % of spend)</th>
              <td className="number">–</td>
              <td className="number">
                <ExactMoney value={part.amount} currency={part.currency} />
              </td>
              <td className="number">
                <ExactMoney value={part.amount} currency={part.currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

const nameOf = (id: string): string | undefined => builders.find((builder) => builder.id === id)?.name;

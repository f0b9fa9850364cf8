import { useState } from 'react';
import { csvRows } from '@/lib/economics/csv-rows';
import { guessColumns } from '@/lib/economics/guess-columns';
import { type ColumnMap, importCharges } from '@/lib/economics/import-charges';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Money } from '../ui/money';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { SIDES } from './add-charge';
import type { BillCharge } from './bills';

/** A bill as CSV: the columns are guessed, can be changed, and nothing is added before the preview was seen. */
export function ImportBill({ onAdd }: { onAdd: (charges: BillCharge[]) => void }) {
  const [csv, setCsv] = useState('');
  const [payee, setPayee] = useState('');
  const [side, setSide] = useState<BillCharge['side']>('platform');
  const [changed, setChanged] = useState<Partial<ColumnMap>>({});
  const headings = csvRows(csv)[0] ?? [];
  const [first = ''] = headings;
  const guessed = guessColumns(csv, 'USD') ?? START(first);
  const map = { ...guessed, ...changed };
  const read = csv.trim() ? importCharges(csv, map) : undefined;
  const columns = headings.map((value) => ({ value, name: value }));
  const problem =
    read && !read.ok
      ? read.failure.kind === 'column-missing'
        ? `There is no column “${read.failure.column}”.`
        : `Line ${read.failure.line}, column “${read.failure.column}” cannot be read.`
      : undefined;
  const take = () => {
    if (!read?.ok || !payee.trim()) return;
    onAdd(
      read.value.map((charge) => ({
        ...charge,
        id: `${side} ${payee} ${charge.id}`.slice(0, 300),
        payee,
        side,
        monthly: false,
      })),
    );
    setCsv('');
    setChanged({});
  };
  return (
    <div className="stack">
      <Field label="CSV text" wrong={problem}>
        {(ids) => (
          <textarea
            {...ids}
            className="field-input economics-paper"
            value={csv}
            onChange={(event) => setCsv(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="economics-form">
        <SelectField label="Bill of a" value={side} choices={SIDES} onChange={setSide} />
        <TextField
          label="Payee"
          value={payee}
          onChange={setPayee}
          wrong={csv && !payee.trim() ? 'Who was paid?' : undefined}
        />
        {columns.length > 0 && (
          <>
            <SelectField
              label="Column of the day"
              value={map.day}
              choices={columns}
              onChange={(day) => setChanged({ ...changed, day })}
            />
            <SelectField
              label="Column of the amount"
              value={map.amount}
              choices={columns}
              onChange={(amount) => setChanged({ ...changed, amount })}
            />
            <SelectField
              label="Days are written"
              value={map.dayOrder}
              choices={ORDERS}
              onChange={(dayOrder) => setChanged({ ...changed, dayOrder })}
            />
            <TextField
              label="Currency where no column says"
              value={map.currency}
              onChange={(text) => setChanged({ ...changed, currency: text.toUpperCase() })}
            />
          </>
        )}
      </div>
      {read?.ok && (
        <ul aria-label="Preview">
          {read.value.slice(0, 5).map((charge) => (
            <li key={charge.id}>
              {charge.day} {charge.description} <Money nanos={charge.nanos} currency={charge.currency} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button look="main" disabled={!read?.ok || !payee.trim()} onClick={take}>
          {read?.ok ? `Add ${read.value.length} charges` : 'Add charges'}
        </Button>
      </div>
    </div>
  );
}

const START = (column: string): ColumnMap => ({
  day: column,
  amount: column,
  currency: 'USD',
  dayOrder: 'iso',
  decimalComma: false,
});

const ORDERS = [
  { value: 'iso', name: '2026-12-31' },
  { value: 'day-first', name: '31/12/2026' },
  { value: 'month-first', name: '12/31/2026' },
] as const;

import { useState } from 'react';
import { csvRows } from '@/lib/economics/csv-rows';
import { guessColumns } from '@/lib/economics/guess-columns';
import { type ColumnMap, importCharges } from '@/lib/economics/import-charges';
import { isRefundLine } from '@/lib/economics/is-refund-line';
import { isTaxLine } from '@/lib/economics/is-tax-line';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Money } from '../ui/money';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { SIDES } from './add-charge';
import type { BillCharge } from './bills';
import { type ColumnChange, withChange } from './column-change';
import { ImportColumns } from './import-columns';

/** A bill as CSV: the columns are guessed, can be changed, and nothing is added before the preview was seen. */
export function ImportBill({ onAdd }: { onAdd: (charges: BillCharge[]) => void }) {
  const [csv, setCsv] = useState('');
  const [payee, setPayee] = useState('');
  const [side, setSide] = useState<BillCharge['side']>('platform');
  const [changed, setChanged] = useState<ColumnChange>({});
  const headings = csvRows(csv)[0] ?? [];
  const [first = ''] = headings;
  const guessed = guessColumns(csv, 'USD') ?? START(first);
  const map = withChange(guessed, changed);
  const read = csv.trim() ? importCharges(csv, map) : undefined;
  const problem = read && problemOf(read);
  const risen = read?.ok ? read.value.filter(({ nanos, description }) => nanos > 0 && isRefundLine(description)) : [];
  const put = (text: string) => {
    // other headings: what was chosen for the old ones means nothing
    if (csvRows(text)[0]?.join() !== headings.join()) setChanged({});
    setCsv(text);
  };
  const take = () => {
    if (!read?.ok || problem || !payee.trim()) return;
    onAdd(
      read.value.map((charge) => ({
        ...charge,
        id: `${side} ${payee.trim().slice(0, 200)} ${charge.id}`,
        payee: payee.trim().slice(0, 200),
        side,
        ...(isTaxLine(charge.description) ? { kind: 'tax' as const } : {}),
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
            onChange={(event) => put(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label="Or a CSV file" note="It is read here and goes nowhere else.">
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(event) => void event.currentTarget.files?.[0]?.text().then(put)}
          />
        )}
      </Field>
      <div className="economics-form">
        <SelectField label="The file is the bill of a" value={side} choices={SIDES} onChange={setSide} />
        <TextField
          label="Payee of the file"
          value={payee}
          onChange={setPayee}
          wrong={csv && !payee.trim() ? 'Who was paid?' : undefined}
        />
      </div>
      {headings.length > 0 && (
        <ImportColumns headings={headings} map={map} onChange={(change) => setChanged({ ...changed, ...change })} />
      )}
      {read?.ok && (
        <ul aria-label="Preview">
          {read.value.slice(0, 5).map((charge) => (
            <li key={charge.id}>
              {charge.day} {charge.description} <Money nanos={charge.nanos} currency={charge.currency} />
              {isTaxLine(charge.description) && <span className="small quiet"> tax</span>}
            </li>
          ))}
        </ul>
      )}
      {risen.length > 0 && (
        <Notice tone="look" live>
          <p>
            “{risen[0]?.description}” says that money came back, but its amount is not below zero: it adds to the bill.
            Put a minus before such amounts in the text above.
          </p>
        </Notice>
      )}
      <div>
        <Button look="main" disabled={!read?.ok || Boolean(problem) || !payee.trim()} onClick={take}>
          {read?.ok ? `Add ${read.value.length} charges` : 'Add charges'}
        </Button>
      </div>
    </div>
  );
}

function problemOf(read: ReturnType<typeof importCharges>): string | undefined {
  if (read.ok) {
    const odd = read.value.find(({ currency }) => !/^[A-Z]{3}$/.test(currency));
    if (odd) return `“${odd.currency}” is no currency. Write three capital letters, or choose another column for it.`;
    return read.value.length === 0 ? 'There is no line under the headings.' : undefined;
  }
  if (read.failure.kind === 'column-missing') return `There is no column “${read.failure.column}”.`;
  return `Line ${read.failure.line}, column “${read.failure.column}” cannot be read.`;
}

const START = (column: string): ColumnMap => ({
  day: column,
  amount: column,
  currency: 'USD',
  dayOrder: 'iso',
  decimalComma: false,
});

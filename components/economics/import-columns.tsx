import type { ColumnMap } from '@/lib/economics/import-charges';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { Toggle } from '../ui/toggle';
import type { ColumnChange } from './column-change';

type Props = { headings: readonly string[]; map: ColumnMap; onChange: (change: ColumnChange) => void };

/** Which column says what, and how days and amounts are written. Everything is guessed first and can be changed. */
export function ImportColumns({ headings, map, onChange }: Props) {
  const columns = headings.map((value) => ({ value, name: value }));
  const optional = (label: string, name: 'credit' | 'description' | 'reference' | 'currencyColumn') => (
    <SelectField
      label={label}
      value={map[name] ?? ''}
      choices={[{ value: '', name: 'None' }, ...columns]}
      onChange={(column) => onChange({ [name]: column === '' ? undefined : column })}
    />
  );
  return (
    <>
      <div className="economics-form">
        <SelectField
          label="Column of the day"
          value={map.day}
          choices={columns}
          onChange={(day) => onChange({ day })}
        />
        <SelectField
          label={map.credit === undefined ? 'Column of the amount' : 'Column of charges (debit)'}
          value={map.amount}
          choices={columns}
          onChange={(amount) => onChange({ amount })}
        />
        {optional('Column of money back (credit)', 'credit')}
        {optional('Column of the currency', 'currencyColumn')}
        {optional('Column of what for', 'description')}
        {optional('Column of the charge’s number', 'reference')}
        <SelectField
          label="Days are written"
          value={map.dayOrder}
          choices={ORDERS}
          onChange={(dayOrder) => onChange({ dayOrder })}
        />
        <SelectField
          label="Amounts are written"
          value={map.inCents ? 'cents' : map.decimalComma ? 'comma' : 'point'}
          choices={FORMS}
          onChange={(form) => onChange({ decimalComma: form === 'comma', inCents: form === 'cents' })}
        />
        <TextField
          label="Currency where no column says"
          value={map.currency}
          onChange={(text) => onChange({ currency: text.toUpperCase() })}
        />
      </div>
      {map.credit === undefined && (
        <Toggle
          label="What was spent is written negative"
          note="As banks do: a charge is -25.00 and money back 25.00."
          on={map.spendIsNegative === true}
          onChange={(spendIsNegative) => onChange({ spendIsNegative })}
        />
      )}
    </>
  );
}

const ORDERS = [
  { value: 'iso', name: '2026-12-31, or with a month’s name' },
  { value: 'day-first', name: '31/12/2026' },
  { value: 'month-first', name: '12/31/2026' },
] as const;

const FORMS = [
  { value: 'point', name: '1,234.56' },
  { value: 'comma', name: '1.234,56' },
  { value: 'cents', name: '123456 (cents)' },
] as const;

import { useState } from 'react';
import { parseMoney } from '@/lib/core/units';
import { Button } from '../ui/button';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { BillCharge } from './bills';

const EMPTY = { payee: '', day: '', amount: '', currency: 'USD', description: '', until: '', credits: '' };

/** One charge typed in, once or every month. What was typed stays until it could be read. */
export function AddCharge({ onAdd }: { onAdd: (charge: BillCharge) => void }) {
  const [typed, setTyped] = useState(EMPTY);
  const [side, setSide] = useState<BillCharge['side']>('platform');
  const [what, setWhat] = useState<(typeof KINDS)[number]['value']>('service');
  const [comes, setComes] = useState<(typeof CADENCES)[number]['value']>('once');
  const [tried, setTried] = useState(false);
  const amount = parseMoney(typed.amount);
  const wrong = {
    payee: typed.payee.trim() ? undefined : 'Who was paid?',
    day: isDay(typed.day) ? undefined : 'Write the day like 2026-11-30.',
    amount: amount === undefined ? wrongAmount(typed.amount) : undefined,
    currency: /^[A-Z]{3}$/.test(typed.currency) ? undefined : 'Write three capital letters, like USD.',
    description: undefined,
    credits: what !== 'credit-pack' || /^[1-9]\d{0,11}$/.test(typed.credits) ? undefined : 'Write how many, like 5000.',
    until:
      typed.until === '' || /^\d{4}-(0[1-9]|1[0-2])$/.test(typed.until) ? undefined : 'Write a month like 2026-11.',
  };
  const field = (name: keyof typeof EMPTY, label: string) => (
    <TextField
      label={label}
      value={typed[name]}
      wrong={tried ? wrong[name] : undefined}
      onChange={(text) => setTyped({ ...typed, [name]: name === 'currency' ? text.toUpperCase() : text })}
    />
  );
  const add = () => {
    setTried(true);
    if (amount === undefined || Object.values(wrong).some(Boolean)) return;
    const { payee, day, currency, description, until } = typed;
    const often = comes === 'once' ? {} : { everyMonths: Number(comes), ...(until === '' ? {} : { until }) };
    const kind = what === 'service' ? {} : { kind: what };
    const credits = what === 'credit-pack' ? { credits: Number(typed.credits) } : {};
    const texts = { payee: payee.trim().slice(0, 200), description: description.slice(0, 200) };
    onAdd({
      id: crypto.randomUUID(),
      ...texts,
      ...kind,
      ...credits,
      day,
      currency,
      nanos: amount,
      side,
      monthly: comes !== 'once',
      ...often,
    });
    setTyped(EMPTY);
    setTried(false);
  };
  return (
    <div className="stack">
      <div className="economics-form">
        <SelectField label="Bill of a" value={side} choices={SIDES} onChange={setSide} />
        {field('payee', 'Payee')}
        {field('day', 'Day')}
        {field('amount', 'Amount')}
        {field('currency', 'Currency')}
        {field('description', 'What for')}
        <SelectField label="It is" value={what} choices={KINDS} onChange={setWhat} />
        {what === 'credit-pack' && field('credits', 'Credits in it')}
        <SelectField label="Comes back" value={comes} choices={CADENCES} onChange={setComes} />
        {comes !== 'once' && field('until', 'Last month (empty: no end)')}
      </div>
      <div>
        <Button look="main" onClick={add}>
          Add charge
        </Button>
      </div>
    </div>
  );
}

/** Amounts are kept in billionths, of which a number holds so many. */
const wrongAmount = (text: string): string =>
  /^[+-]?\d+(\.\d*)?$/.test(text.trim())
    ? 'At most 9,007,199 in one charge. Enter it in two parts.'
    : 'Write an amount with a point for decimals, like 25.00.';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

const CADENCES = [
  { value: 'once', name: 'Only once' },
  { value: '1', name: 'Every month' },
  { value: '3', name: 'Every three months' },
  { value: '12', name: 'Every year' },
] as const;

const KINDS = [
  { value: 'service', name: 'A plan or service' },
  { value: 'tax', name: 'Tax' },
  { value: 'credit-pack', name: 'A pack of credits' },
] as const;

export const SIDES = [
  { value: 'platform', name: 'Platform' },
  { value: 'provider', name: 'Provider' },
] as const;

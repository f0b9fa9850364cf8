import { type FormEvent, useState } from 'react';
import { parseMoney } from '@/lib/core/units';
import type { MessageIn } from '@/lib/messaging/protocol';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import '../../forms/label-editor.css';

type Line = MessageIn<'usage.bring'>['lines'][number];
type Props = { onAdd: (line: Line) => void; busy: boolean };

/** One day's spend typed by hand; the same day and model again replaces it. */
export function ManualLine({ onAdd, busy }: Props) {
  const [day, setDay] = useState(new Date().toISOString().slice(0, 10));
  const [amount, setAmount] = useState('');
  const [model, setModel] = useState('');
  const nanos = parseMoney(amount.trim().replace(',', '.'));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (nanos === undefined || !isDay || busy) return;
    onAdd({ id: `typed ${day} ${model}`, day, nanos, currency: 'USD', model: model.trim().slice(0, 200) });
    setAmount('');
  };
  return (
    <form className="row field-row" onSubmit={add}>
      <TextField label="UTC day" value={day} onChange={setDay} wrong={isDay ? undefined : 'Write it as 2026-11-25.'} />
      <TextField label="Spent, in US dollars" value={amount} onChange={setAmount} inputMode="decimal" />
      <TextField label="Model, if known" value={model} onChange={setModel} />
      <Button type="submit" busy={busy} disabled={nanos === undefined || !isDay}>
        Add line
      </Button>
    </form>
  );
}

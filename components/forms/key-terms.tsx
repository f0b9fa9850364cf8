import { useState } from 'react';
import { DAY_MS, parseMoney } from '@/lib/core/units';
import type { ActTarget } from '@/lib/providers/act';
import { periodNames } from '../text/act-words';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

type Asked = { name: string; periods: readonly ActTarget['period'][]; expires: boolean };

/** What a new key is to be called, to spend at most, and until when; `read` gives nothing while something in it is wrong. */
export function useKeyTerms({ name: first, periods, expires }: Asked) {
  const [name, setName] = useState(first);
  const [amount, setAmount] = useState('');
  const [period, setPeriod] = useState<string>('month');
  const [days, setDays] = useState<string>('0');
  const limit = amount.trim() === '' ? null : parseMoney(amount.replace(',', '.'));
  const isWrong = limit === undefined || (limit !== null && limit <= 0);
  const read = () => {
    if (limit === undefined || isWrong || name.trim() === '') return undefined;
    return {
      name: name.trim(),
      limit,
      period: periodNames.find((each) => each.value === period)?.period ?? null,
      expiresAt: days === '0' ? null : Date.now() + Number(days) * DAY_MS,
    };
  };
  const fields = (
    <>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        wrong={name.trim() === '' ? 'Give it a name.' : undefined}
      />
      {periods.length > 0 && (
        <>
          <TextField
            label="Cap in US dollars"
            value={amount}
            onChange={setAmount}
            inputMode="decimal"
            note="Empty means no cap."
            wrong={isWrong ? 'Write an amount above zero, such as 20.' : undefined}
          />
          <SelectField
            label="Counted"
            value={period}
            onChange={setPeriod}
            choices={periodNames.filter((each) => periods.includes(each.period))}
          />
        </>
      )}
      {expires && <SelectField label="Stops working" value={days} onChange={setDays} choices={ends} />}
    </>
  );
  return { fields, read };
}

const ends = [
  { value: '0', name: 'Never' },
  { value: '30', name: 'In 30 days' },
  { value: '90', name: 'In 90 days' },
] as const;

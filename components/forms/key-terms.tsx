import { useState } from 'react';
import { DAY_MS } from '@/lib/core/units';
import type { Act } from '@/lib/providers/act';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { useCap } from './cap-fields';

type Asked = { name: string; terms: Pick<Act, 'periods' | 'currency' | 'expires'> };

/** What a new key is to be called, to spend at most, and until when; `read` gives nothing while something in it is wrong. */
export function useKeyTerms({ name: first, terms }: Asked) {
  const [name, setName] = useState(first);
  const { fields: capFields, cap } = useCap(terms, 'Empty means no cap.');
  const [days, setDays] = useState<string>('0');
  const read = () => {
    if (!cap || name.trim() === '') return undefined;
    return { name: name.trim(), ...cap, expiresAt: days === '0' ? null : Date.now() + Number(days) * DAY_MS };
  };
  const fields = (
    <>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        wrong={name.trim() === '' ? 'Give it a name.' : undefined}
      />
      {terms.periods && capFields}
      {terms.expires && <SelectField label="Stops working" value={days} onChange={setDays} choices={ends} />}
    </>
  );
  return { fields, read };
}

const ends = [
  { value: '0', name: 'Never' },
  { value: '30', name: 'In 30 days' },
  { value: '90', name: 'In 90 days' },
] as const;

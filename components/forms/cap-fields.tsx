import { useState } from 'react';
import { type Nanos, parseMoney } from '@/lib/core/units';
import type { Act, ActTarget } from '@/lib/providers/act';
import { periodNames } from '../text/act-words';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

/** What a key may spend in which of the `periods`; no limit is no cap. */
export type Cap = { limit: Nanos | null; period: ActTarget['period'] };

type CapTerms = Pick<Act, 'periods' | 'currency'> & Partial<Pick<Act, 'needs'>>;

/** The fields for a cap, and the cap they say; `undefined` while the amount is none. */
export function useCap({ periods = [], currency, needs }: CapTerms, note: string) {
  const [amount, setAmount] = useState('');
  const [period, setPeriod] = useState<string>(
    periodNames.find((each) => periods.includes(each.period))?.value ?? 'ever',
  );
  // some providers can change a cap, not lift it
  const mustBe = needs?.includes('limit') ?? false;
  const limit = amount.trim() === '' ? null : parseMoney(amount.replace(',', '.'));
  const cap: Cap | undefined =
    limit === undefined || (limit === null ? mustBe : limit <= 0)
      ? undefined
      : { limit, period: limit === null ? null : (periodNames.find((each) => each.value === period)?.period ?? null) };
  const fields = (
    <>
      <TextField
        label={`Cap in ${currency ?? 'US dollars'}`}
        value={amount}
        onChange={setAmount}
        inputMode="decimal"
        note={mustBe ? undefined : note}
        wrong={cap ? undefined : 'Write an amount above zero, such as 20.'}
      />
      {periods.length > 1 && (
        <SelectField
          label="Counted"
          value={period}
          onChange={setPeriod}
          choices={periodNames.filter((each) => periods.includes(each.period))}
        />
      )}
    </>
  );
  return { fields, cap };
}

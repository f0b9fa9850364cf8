import { type FormEvent, useId, useState } from 'react';
import { DAY_MS, parseMoney } from '@/lib/core/units';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import type { Act } from '@/lib/providers/act';
import { useAct } from '../../hooks/use-act';
import { periodNames } from '../../text/act-words';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { SelectField } from '../../ui/select-field';
import { showDialog } from '../../ui/show-dialog';
import { TextField } from '../../ui/text-field';
import '../../ui/confirm.css';

type Props = {
  account: AccountViewT;
  act: Act;
  /** The key the new one takes the place of. */
  replaces?: KeyViewT | undefined;
  onDone: (keyId: string) => void;
  onClose: () => void;
};

/** Makes a key at the provider, which goes straight into the vault. Nobody sees or pastes it on the way. */
export function ActsCreate({ account, act, replaces, onDone, onClose }: Props) {
  const id = useId();
  const create = useAct('keys.create');
  const [name, setName] = useState(replaces?.label || account.label);
  const [amount, setAmount] = useState('');
  const [period, setPeriod] = useState<string>('month');
  const [days, setDays] = useState<string>('0');
  const periods = act.periods ?? [];
  const limit = amount.trim() === '' ? null : parseMoney(amount.replace(',', '.'));
  const isWrong = limit === undefined || (limit !== null && limit <= 0);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isWrong || name.trim() === '' || create.busy) return;
    const made = await create.run({
      accountId: account.id,
      name: name.trim(),
      limit,
      period: periodNames.find((each) => each.value === period)?.period ?? null,
      expiresAt: days === '0' ? null : Date.now() + Number(days) * DAY_MS,
      ...(replaces && { replaces: replaces.id }),
    });
    if (made) onDone(made.keyId);
  };
  return (
    <dialog ref={showDialog} className="confirm" aria-labelledby={id} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <h2 id={id}>
          {replaces ? 'Replace' : 'New'} key at {providerName(account.provider)}
        </h2>
        <p>
          {providerName(account.provider)} makes the key; it goes straight into this vault.
          {replaces && ' The old key keeps working until you disable it, so that nothing stops meanwhile.'}
        </p>
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
        {act.expires && <SelectField label="Stops working" value={days} onChange={setDays} choices={ends} />}
        {create.failure && <Failed failure={create.failure} />}
        <div className="row confirm-acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="main" busy={create.busy}>
            Create key
          </Button>
        </div>
      </form>
    </dialog>
  );
}

const ends = [
  { value: '0', name: 'Never' },
  { value: '30', name: 'In 30 days' },
  { value: '90', name: 'In 90 days' },
] as const;

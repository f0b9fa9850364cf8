import { type FormEvent, useId, useState } from 'react';
import { parseMoney } from '@/lib/core/units';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { Act } from '@/lib/providers/act';
import { useAct } from '../../hooks/use-act';
import { actEffect, actNames, periodNames } from '../../text/act-words';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { SelectField } from '../../ui/select-field';
import { showDialog } from '../../ui/show-dialog';
import { TextField } from '../../ui/text-field';
import '../../ui/confirm.css';

type ActMessage = MessageIn<'keys.act'>;
type Props = {
  act: Act & { name: ActMessage['act'] };
  of: ActMessage['of'];
  /** The key's name for its owner, and the provider it is at. */
  name: string;
  provider: string;
  onDone: (act: ActMessage['act']) => void;
  onClose: () => void;
};

/** The one question before an act at the provider: which key, where, what happens, whether it can be undone. */
export function ActsDialog({ act, of, name, provider, onDone, onClose }: Props) {
  const id = useId();
  const send = useAct('keys.act');
  const periods = act.periods ?? [];
  const [amount, setAmount] = useState('');
  const [period, setPeriod] = useState(periodNames.find((each) => periods.includes(each.period))?.value ?? 'ever');
  const limit = amount.trim() === '' ? null : parseMoney(amount.replace(',', '.'));
  const isWrong = act.name === 'cap' && (limit === undefined || (limit !== null && limit <= 0));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isWrong || send.busy) return;
    const chosen = periodNames.find((each) => each.value === period)?.period ?? null;
    const done = await send.run({ of, act: act.name, limit: limit ?? null, period: limit === null ? null : chosen });
    if (done !== undefined) onDone(act.name);
  };
  return (
    <dialog ref={showDialog} className="confirm" aria-labelledby={id} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <h2 id={id}>
          {actNames[act.name]}: “{name}” at {providerName(provider)}
        </h2>
        {actEffect(act, { key: name, provider }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {act.name === 'cap' && (
          <>
            <TextField
              label="Cap in US dollars"
              value={amount}
              onChange={setAmount}
              inputMode="decimal"
              note="Empty lifts the cap."
              wrong={isWrong ? 'Write an amount above zero, such as 20.' : undefined}
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
        )}
        {send.failure && <Failed failure={send.failure} />}
        <div className="row confirm-acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            look={act.name === 'delete' || act.name === 'disable' ? 'risk' : 'main'}
            busy={send.busy}
          >
            {act.name === 'cap' && limit === null ? 'Lift cap' : actNames[act.name]}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

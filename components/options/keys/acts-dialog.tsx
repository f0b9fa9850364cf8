import { type FormEvent, useId } from 'react';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { Act } from '@/lib/providers/act';
import { useCap } from '../../forms/cap-fields';
import { useAct } from '../../hooks/use-act';
import { actEffect, actNames } from '../../text/act-words';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { showDialog } from '../../ui/show-dialog';
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
  const { fields, cap } = useCap(act, 'Empty lifts the cap.');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!cap || send.busy) return;
    const done = await send.run({ of, act: act.name, ...cap });
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
        {act.name === 'cap' && fields}
        {send.failure && <Failed failure={send.failure} />}
        <div className="row confirm-acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            look={act.name === 'delete' || act.name === 'disable' ? 'risk' : 'main'}
            busy={send.busy}
          >
            {act.name === 'cap' && cap?.limit === null ? 'Lift cap' : actNames[act.name]}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

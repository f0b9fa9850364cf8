import { type FormEvent, useRef, useState } from 'react';
import { vault } from '../hooks/answers';
import { useDoors } from '../hooks/doors';
import { useAct } from '../hooks/use-act';
import { useAnswer } from '../hooks/use-answer';
import { failureWords } from '../text/failures';
import { Button } from '../ui/button';
import { SecretField } from '../ui/secret-field';

type Props = {
  submitName: string;
  /** Gets the passphrase slot and its key once the vault has said that the key is right. */
  onProved: (owner: { slotId: string; kek: string }) => void;
  onCancel: () => void;
};

/** The passphrase again, before something that an open vault alone must not allow. */
export function ProveForm({ submitName, onProved, onCancel }: Props) {
  const doors = useDoors();
  const prove = useAct('vault.prove');
  const box = useRef<HTMLInputElement>(null);
  const [deriving, setDeriving] = useState(false);
  const [empty, setEmpty] = useState(false);
  const slot = useAnswer(vault).value?.slots.find((each) => each.type === 'passphrase');
  const busy = deriving || prove.busy;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const passphrase = box.current?.value ?? '';
    setEmpty(passphrase === '');
    if (passphrase === '' || !slot?.kdf || busy) return;
    setDeriving(true);
    const kek = await doors.derive(passphrase, slot.kdf).finally(() => setDeriving(false));
    const owner = { slotId: slot.id, kek };
    if ((await prove.run(owner)) === undefined) return box.current?.select();
    onProved(owner);
  };

  const wrong = empty ? 'Type the passphrase first.' : prove.failure && failureWords(prove.failure).say;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <SecretField label="Passphrase" box={box} wrong={wrong} autoFocus />
      <div className="row">
        <Button type="submit" look="main" busy={busy}>
          {submitName}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        <span className="small quiet" role="status">
          {busy ? 'Deriving the key. This takes about a second.' : ''}
        </span>
      </div>
    </form>
  );
}

import { type FormEvent, useId, useRef, useState } from 'react';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import { providerById } from '@/lib/providers/registry';
import { useAct } from '../../hooks/use-act';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { SecretField } from '../../ui/secret-field';
import { showDialog } from '../../ui/show-dialog';
import '../../ui/confirm.css';

type Props = {
  account: AccountViewT;
  replaces: KeyViewT;
  onDone: (keyId: string) => void;
  onClose: () => void;
};

/** Replaces a key where the provider makes none by API: its own page, then the new key pasted here. */
export function ActsPaste({ account, replaces, onDone, onClose }: Props) {
  const id = useId();
  const add = useAct('keys.add');
  const box = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const at = providerName(account.provider);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const secret = box.current?.value.trim() ?? '';
    setMissing(secret === '');
    if (secret === '' || add.busy) return;
    const added = await add.run({
      ...{ accountId: account.id, role: replaces.role, label: replaces.label, secret, replaces: replaces.id },
    });
    if (added) onDone(added.keyId);
  };
  return (
    <dialog ref={showDialog} className="confirm" aria-labelledby={id} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <h2 id={id}>Replace key at {at}</h2>
        <p>
          {at} makes keys on its own page only.{' '}
          <a href={providerById(account.provider)?.console.keys} target="_blank" rel="noreferrer">
            Open it
          </a>
          , make a new key, and paste it here. The old key keeps working until you revoke it.
        </p>
        <SecretField label="New key" box={box} wrong={missing ? 'Paste the key first.' : undefined} />
        {add.failure && <Failed failure={add.failure} />}
        <div className="row confirm-acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="main" busy={add.busy}>
            Save
          </Button>
        </div>
      </form>
    </dialog>
  );
}

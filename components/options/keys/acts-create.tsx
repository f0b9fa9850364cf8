import { type FormEvent, useId } from 'react';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import type { Act } from '@/lib/providers/act';
import { useKeyTerms } from '../../forms/key-terms';
import { useAct } from '../../hooks/use-act';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { showDialog } from '../../ui/show-dialog';
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
  const terms = useKeyTerms({ name: replaces?.label || account.label, terms: act });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = terms.read();
    if (!asked || create.busy) return;
    const made = await create.run({ accountId: account.id, ...asked, ...(replaces && { replaces: replaces.id }) });
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
        {terms.fields}
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

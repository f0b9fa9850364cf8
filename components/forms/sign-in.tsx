import { type FormEvent, useId, useState } from 'react';
import { requestSignIn, signInAt, signInCallback } from '@/lib/browser/sign-in';
import type { MessageOut } from '@/lib/messaging/protocol';
import type { SignIn as Offer } from '@/lib/providers/sign-in';
import { useAct } from '../hooks/use-act';
import type { ProviderWords } from '../text/provider-forms';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { Notice } from '../ui/notice';
import { showDialog } from '../ui/show-dialog';
import '../ui/confirm.css';
import { useKeyTerms } from './key-terms';

type Props = {
  words: ProviderWords;
  offer: Offer;
  label: string;
  onDone: (outcome: MessageOut<'accounts.add'>) => void;
  onClose: () => void;
};

/** A key without pasting: its owner signs in on the provider's page and agrees there, and the key goes straight into the vault. */
export function SignIn({ words, offer, label, onDone, onClose }: Props) {
  const id = useId();
  const page = useAct('accounts.sign-in-page');
  const finish = useAct('accounts.sign-in');
  const [waiting, setWaiting] = useState(false);
  const [refused, setRefused] = useState(false);
  const terms = useKeyTerms({ name: label, terms: { periods: offer.periods, expires: true } });
  const busy = waiting || page.busy || finish.busy;
  const failure = page.failure ?? finish.failure;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = terms.read();
    if (!asked || busy) return;
    // The browser shows its question only while the click is being handled: nothing may be awaited before this.
    const granted = requestSignIn(words.hosts);
    setWaiting(true);
    void granted.then((is) => (is ? go(asked) : setRefused(true))).finally(() => setWaiting(false));
  };

  const go = async (asked: NonNullable<ReturnType<typeof terms.read>>) => {
    setRefused(false);
    const at = await page.run({ provider: words.id, callback: signInCallback(), ...asked });
    if (!at) return;
    const led = await signInAt(at.url);
    const added = await finish.run({ provider: words.id, label, verifier: at.verifier, led });
    if (added) onDone(added);
  };

  return (
    <dialog ref={showDialog} className="confirm" aria-labelledby={id} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <h2 id={id}>Key from {words.name}</h2>
        <p>
          {words.name} opens in a window of its own. Sign in and agree there; it makes a key, which goes straight into
          this vault. It shows there what the key may spend, and so does Keys afterwards.
        </p>
        {terms.fields}
        {refused && (
          <Notice tone="look" live>
            <p>You did not allow {words.name}. Without it the key cannot be fetched; you can still paste one.</p>
          </Notice>
        )}
        {failure && <Failed failure={failure} />}
        <p className="small quiet" role="status">
          {waiting ? `Go on in the window of ${words.name}.` : ''}
        </p>
        <div className="row confirm-acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="main" busy={busy}>
            Sign in
          </Button>
        </div>
      </form>
    </dialog>
  );
}

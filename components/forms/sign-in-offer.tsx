import { useState } from 'react';
import type { SignIn as Offer } from '@/lib/providers/sign-in';
import type { ProviderWords } from '../text/provider-forms';
import { Button } from '../ui/button';
import type { Saved } from './account-form';
import { SignIn } from './sign-in';

type Props = { words: ProviderWords; offer: Offer; label: string; onSaved: (saved: Saved) => void };

/** The way to a key that nobody pastes, where the provider has one. */
export function SignInOffer({ words, offer, label, onSaved }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className="row">
      <Button onClick={() => setOpen(true)}>Sign in at {words.name} instead</Button>
      <span className="small quiet">Makes a key, with a cap if you like. Nothing to paste.</span>
      {open && (
        <SignIn
          words={words}
          offer={offer}
          label={label.trim() || words.name}
          onDone={(outcome) => onSaved({ outcome, provider: words.id, hostGranted: true })}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

import { Dices } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { KdfViewT } from '@/lib/messaging/views';
import { useDoors } from '../hooks/doors';
import { Button } from '../ui/button';
import { SecretField } from '../ui/secret-field';
import { sixWords } from './six-words';
import type { Strength } from './strength';
import { StrengthMeter } from './strength-meter';
import { useStrength } from './use-strength';

type Props = {
  submitName: string;
  /** Gets the derived key and its parameters; the passphrase itself never leaves this form. */
  onKey: (kek: string, kdf: KdfViewT) => Promise<void>;
};

/** A new passphrase, typed twice or drawn as six words, turned into a key in a worker. */
export function NewPassphraseForm({ submitName, onKey }: Props) {
  const doors = useDoors();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const strength = useStrength();
  const [drawn, setDrawn] = useState<string>();
  const [wrong, setWrong] = useState<{ first?: string; second?: string }>({});
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const forget = () => setDrawn(undefined);
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);

  const draw = async () => {
    const words = await sixWords();
    setDrawn(words);
    if (first.current) first.current.value = words;
    await strength.check(words);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const passphrase = first.current?.value ?? '';
    const found = problem(passphrase, second.current?.value ?? '', await strength.check(passphrase));
    setWrong(found);
    if (found.first || found.second) return;
    setBusy(true);
    const kdf = doors.freshKdf();
    await onKey(await doors.derive(passphrase, kdf), kdf).finally(() => setBusy(false));
  };

  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <SecretField
        label="New passphrase"
        box={first}
        wrong={wrong.first}
        onType={(text) => void strength.check(text)}
        note={<StrengthMeter strength={strength.value} />}
        autoFocus
      />
      <div className="row">
        <Button icon={Dices} onClick={() => void draw()}>
          Suggest six words
        </Button>
        <span className="small quiet">Easier to remember than it is to guess.</span>
      </div>
      {drawn && (
        <div className="drawn" role="status">
          <p className="drawn-words">{drawn}</p>
          <p className="small quiet">Write these down now, then type them below. They are not shown again.</p>
        </div>
      )}
      <SecretField label="Confirm passphrase" box={second} wrong={wrong.second} />
      <div className="row">
        <Button type="submit" look="main" busy={busy}>
          {submitName}
        </Button>
        <span className="small quiet" role="status">
          {busy ? 'Deriving the key. This takes about a second.' : ''}
        </span>
      </div>
    </form>
  );
}

function problem(passphrase: string, again: string, strength: Strength): { first?: string; second?: string } {
  if (passphrase === '') return { first: 'Type a passphrase, or take six suggested words.' };
  if (strength.level === 0) return { first: 'This is too easy to guess. Add words, or take six suggested ones.' };
  if (passphrase !== again) return { second: 'The two are not the same.' };
  return {};
}

import { type FormEvent, useRef, useState } from 'react';
import type { SlotViewT } from '@/lib/messaging/views';
import { useDoors } from '../hooks/doors';
import { useAct } from '../hooks/use-act';
import { failureWords } from '../text/failures';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { SecretField } from '../ui/secret-field';
import { NewPassphraseForm } from './new-passphrase-form';

/** In with the recovery code: the code first, then a new passphrase. The vault opens only with both. */
export function RecoveryForm({ slot, onCancel }: { slot: SlotViewT; onCancel: () => void }) {
  const doors = useDoors();
  const prove = useAct('vault.prove');
  const reset = useAct('vault.reset-passphrase');
  const box = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string>();
  const [kek, setKek] = useState<string>();

  const check = async (event: FormEvent) => {
    event.preventDefault();
    const found = await doors.recoveryKek(box.current?.value ?? '', slot.recovery?.salt ?? '');
    setWrong(found ? undefined : 'Not a whole code, or one letter is wrong. Compare it with the sheet.');
    if (found && (await prove.run({ slotId: slot.id, kek: found })) !== undefined) setKek(found);
  };

  if (kek !== undefined)
    return (
      <div className="stack">
        <p role="status">The code is right. Choose a new passphrase; the old one stops working.</p>
        {reset.failure && <Failed failure={reset.failure} />}
        <NewPassphraseForm
          submitName="Set passphrase and unlock"
          onKey={async (newKek, kdf) => void (await reset.run({ slotId: slot.id, kek, newKek, kdf }))}
        />
        <div>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </div>
    );
  return (
    <form className="stack" onSubmit={(event) => void check(event)}>
      <SecretField
        label="Recovery code"
        box={box}
        wrong={wrong ?? (prove.failure && failureWords(prove.failure).say)}
        note="34 letters and digits, in groups of five. Capitals, blanks and dashes do not matter."
        autoFocus
      />
      <div className="row">
        <Button type="submit" look="main" busy={prove.busy}>
          Continue
        </Button>
        <Button onClick={onCancel}>Use the passphrase</Button>
      </div>
    </form>
  );
}

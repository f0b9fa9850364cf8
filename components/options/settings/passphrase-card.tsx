import { useRef, useState } from 'react';
import { NewPassphraseForm } from '../../forms/new-passphrase-form';
import { vault } from '../../hooks/answers';
import { useDoors } from '../../hooks/doors';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';

/** A new passphrase for this vault, and how hard the present one is to guess by machine. */
export function PassphraseCard() {
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  const change = useAct('vault.change-passphrase');
  const doors = useDoors();
  const old = useRef<HTMLInputElement>(null);
  const slot = useAnswer(vault).value?.slots.find((each) => each.type === 'passphrase');
  return (
    <Card title="Passphrase">
      {changed && (
        <Notice tone="good" live>
          <p>The passphrase was changed. Passkeys and the recovery kit keep working.</p>
        </Notice>
      )}
      {slot?.kdf && !changing && (
        <>
          <p className="quiet">
            Each guess costs whoever has your disk {Math.round(slot.kdf.m / 1024)} MiB of memory, {slot.kdf.t} times
            over (Argon2id). This grows by itself when you unlock on a computer that can do more, up to 256 MiB.
          </p>
          <p className="quiet">
            After wrong passphrases Ringfence makes the next try wait, up to five minutes. That stops a person at this
            keyboard only; against a copy of the disk just the passphrase’s own strength counts.
          </p>
          <div>
            <Button onClick={() => setChanging(true)}>Change passphrase</Button>
          </div>
        </>
      )}
      {changing && slot?.kdf && (
        <>
          <p className="quiet">
            If somebody may know the old one, rotate the vault key instead: old data on the disk opens with the old
            passphrase.
          </p>
          <SecretField label="Passphrase" box={old} autoFocus />
          {change.failure && <Failed failure={change.failure} />}
          <NewPassphraseForm
            submitName="Change passphrase"
            onKey={async (kek, kdf) => {
              if (!slot.kdf) return;
              const oldKek = await doors.derive(old.current?.value ?? '', slot.kdf);
              if ((await change.run({ slotId: slot.id, oldKek, kek, kdf })) === undefined) return;
              setChanging(false);
              setChanged(true);
            }}
          />
          <div>
            <Button look="plain" onClick={() => setChanging(false)}>
              Cancel
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

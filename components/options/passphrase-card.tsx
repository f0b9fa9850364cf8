import { useRef, useState } from 'react';
import { NewPassphraseForm } from '../forms/new-passphrase-form';
import { vault } from '../hooks/answers';
import { useDoors } from '../hooks/doors';
import { useAct } from '../hooks/use-act';
import { useAnswer } from '../hooks/use-answer';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Failed } from '../ui/failed';
import { Notice } from '../ui/notice';
import { SecretField } from '../ui/secret-field';

/** A new passphrase for this vault. */
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
          <p>The passphrase was changed.</p>
        </Notice>
      )}
      {!changing && slot?.kdf && (
        <div>
          <Button onClick={() => setChanging(true)}>Change passphrase</Button>
        </div>
      )}
      {changing && slot?.kdf && (
        <>
          <SecretField label="Passphrase" box={old} />
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
        </>
      )}
    </Card>
  );
}

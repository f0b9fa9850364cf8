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
import { type RotateStep, RotateSteps } from './rotate-steps';
import './lock-card.css';

/** A new vault key: everything encrypted again, for when the old one may be known to someone. */
export function RotateCard() {
  const doors = useDoors();
  const rotate = useAct('vault.rotate');
  const old = useRef<HTMLInputElement>(null);
  const [face, setFace] = useState<'rest' | 'asking' | 'done'>('rest');
  const [step, setStep] = useState<RotateStep>();
  const slots = useAnswer(vault).value?.slots ?? [];
  const slot = slots.find((each) => each.type === 'passphrase');
  const hasOthers = slots.some((each) => each.type !== 'passphrase');

  const run = async (kek: string, kdf: Parameters<typeof rotate.run>[0]['kdf']) => {
    if (!slot?.kdf) return;
    setStep('prove');
    const oldKek = await doors.derive(old.current?.value ?? '', slot.kdf);
    setStep('seal');
    const done = await rotate.run({ slotId: slot.id, oldKek, kek, kdf });
    setStep(undefined);
    if (done !== undefined) setFace('done');
  };

  return (
    <Card title="Vault key">
      <p className="quiet">
        The vault key may be known to someone? That is so when your passphrase leaked together with a copy of this disk,
        or when a passkey or recovery kit was lost. A new passphrase alone does not help then: browsers leave old data
        on the disk, and the old passphrase still opens it.
      </p>
      {face === 'done' && (
        <Notice tone="good" live>
          <p>
            Everything is encrypted under a new key. Copies that somebody took before still open with the old one, so
            replace the API keys at their providers too.
          </p>
        </Notice>
      )}
      {face !== 'asking' && slot?.kdf && (
        <div>
          <Button onClick={() => setFace('asking')}>Rotate vault key</Button>
        </div>
      )}
      {face === 'asking' && (
        <>
          <ul className="lock-list">
            <li>
              Makes a new key and encrypts every record again, in one write: interrupted, the old vault is as it was.
            </li>
            <li>Needs a new passphrase, as the old one may be known as well.</li>
            {hasOthers && <li>Passkeys and the recovery kit stop working. Make them anew afterwards.</li>}
            <li>Backups made before keep opening with the old passphrase. Delete them.</li>
          </ul>
          <SecretField label="Passphrase" box={old} autoFocus />
          {rotate.failure && <Failed failure={rotate.failure} />}
          <NewPassphraseForm submitName="Rotate vault key" onKey={run} />
          {step && <RotateSteps at={step} />}
          <div>
            <Button look="plain" disabled={step !== undefined} onClick={() => setFace('rest')}>
              Cancel
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

import { Fingerprint, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SlotViewT } from '@/lib/messaging/views';
import { ProveForm } from '../../forms/prove-form';
import { vault } from '../../hooks/answers';
import { useDoors } from '../../hooks/doors';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { fullTime } from '../../text/time-text';
import { passkeyWords } from '../../text/vault-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { When } from '../../ui/when';

type Owner = { slotId: string; kek: string };

/** Passkeys as a quicker way in; the passphrase stays. */
export function PasskeyCard() {
  const doors = useDoors();
  const add = useAct('vault.add-slot');
  const [step, setStep] = useState<'rest' | 'prove' | 'asking' | 'added'>('rest');
  const [problem, setProblem] = useState<string>();
  const slots = useAnswer(vault).value?.slots.filter(({ prf }) => prf) ?? [];

  const make = async (owner: Owner) => {
    setStep('asking');
    setProblem(undefined);
    const made = await doors.passkeys?.make(slots.flatMap(({ prf }) => (prf ? [prf.credentialId] : [])));
    if (made === undefined || typeof made === 'string') {
      setProblem(passkeyWords[made ?? 'unsupported']);
      return setStep('rest');
    }
    const { kek, ...passkey } = made;
    const added = await add.run({ ...owner, newKek: kek, slot: { type: 'prf', ...passkey } });
    setStep(added === undefined ? 'rest' : 'added');
  };

  return (
    <Card title="Passkeys">
      <p className="quiet">
        Unlock with a fingerprint, a PIN of this device or a security key, without any other program. The passphrase
        always keeps working.
      </p>
      {step === 'added' && (
        <Notice tone="good" live>
          <p>The passkey opens this vault from now on.</p>
        </Notice>
      )}
      {problem && (
        <Notice tone="look" live>
          <p>{problem} Nothing was changed.</p>
        </Notice>
      )}
      {add.failure && <Failed failure={add.failure} />}
      {slots.length > 0 && (
        <ul className="stack">
          {slots.map((slot) => (
            <PasskeyRow key={slot.id} slot={slot} />
          ))}
        </ul>
      )}
      {step === 'prove' && (
        <ProveForm submitName="Continue" onProved={(owner) => void make(owner)} onCancel={() => setStep('rest')} />
      )}
      {step === 'asking' && <p role="status">The browser asks twice: first to make the passkey, then to try it.</p>}
      {(step === 'rest' || step === 'added') && doors.passkeys && (
        <div>
          <Button icon={Fingerprint} onClick={() => setStep('prove')}>
            Add passkey
          </Button>
        </div>
      )}
      <p className="small quiet">
        A passkey belongs to this installed copy of Ringfence. After a reinstall, or for a backup elsewhere, use the
        passphrase or the recovery kit.
      </p>
    </Card>
  );
}

function PasskeyRow({ slot }: { slot: SlotViewT }) {
  const remove = useAct('vault.remove-slot');
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <li>
      {remove.failure && <Failed failure={remove.failure} />}
      <div className="spread">
        <span title={fullTime(slot.createdAt)}>
          Passkey added <When at={slot.createdAt} />
        </span>
        <Button icon={Trash2} busy={remove.busy} onClick={() => dialog.current?.showModal()}>
          Remove passkey
        </Button>
      </div>
      <Confirm
        dialog={dialog}
        title="Remove this passkey?"
        act="Remove"
        onYes={() => void remove.run({ slotId: slot.id })}
      >
        <p>
          It does not open the vault any more. The entry in your password manager or on the security key stays there;
          delete it there too. If the device was lost, rotate the vault key as well.
        </p>
      </Confirm>
    </li>
  );
}

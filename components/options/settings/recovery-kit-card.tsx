import { useEffect, useRef, useState } from 'react';
import { ProveForm } from '../../forms/prove-form';
import { vault } from '../../hooks/answers';
import { useDoors } from '../../hooks/doors';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { When } from '../../ui/when';
import { RecoveryConfirm } from './recovery-confirm';
import { RecoveryKit } from './recovery-kit';

type Step = 'rest' | 'prove' | 'print' | 'confirm' | 'done';

/** What is kept between the steps, outside React's state: nothing redraws with it, and it is dropped as a whole. */
type Made = { owner: { slotId: string; kek: string }; code: string; salt: string; kek: string };

/** The recovery kit: made behind the passphrase, printed, typed back in part, and only then the vault's. */
export function RecoveryKitCard() {
  const doors = useDoors();
  const add = useAct('vault.add-slot');
  const [step, setStep] = useState<Step>('rest');
  const made = useRef<Made>(undefined);
  const slot = useAnswer(vault).value?.slots.find((each) => each.type === 'recovery');

  const stop = (next: Step) => {
    made.current = undefined;
    setStep(next);
  };
  useEffect(() => {
    const forget = () => {
      made.current = undefined;
      setStep('rest');
    };
    window.addEventListener('pagehide', forget);
    return () => {
      window.removeEventListener('pagehide', forget);
      made.current = undefined;
    };
  }, []);

  const make = async (owner: Made['owner']) => {
    made.current = { owner, ...(await doors.newRecovery()) };
    setStep('print');
  };
  const keep = async () => {
    if (!made.current) return;
    const { owner, kek, salt } = made.current;
    const kept = await add.run({ ...owner, newKek: kek, slot: { type: 'recovery', salt } });
    if (kept !== undefined) stop('done');
  };

  return (
    <Card title="Recovery kit">
      {(step === 'rest' || step === 'prove') && (
        <p className="quiet">
          A code on paper that lets you in, and choose a new passphrase, when the old one is forgotten. It opens this
          vault and its later backups. Whoever finds it can open them too, so keep it where you keep a passport.
        </p>
      )}
      {step === 'done' && (
        <Notice tone="good" live>
          <p>The kit is in force. An older kit does not open the vault any more.</p>
        </Notice>
      )}
      {(step === 'rest' || step === 'done') && (
        <>
          {slot ? (
            <p>
              A kit made <When at={slot.createdAt} /> is in force.
            </p>
          ) : (
            <Notice tone="look">
              <p>There is no kit yet. Without one, a forgotten passphrase means a lost vault.</p>
            </Notice>
          )}
          <div>
            <Button onClick={() => setStep('prove')}>{slot ? 'Replace recovery kit' : 'Make recovery kit'}</Button>
          </div>
        </>
      )}
      {step === 'prove' && (
        <ProveForm submitName="Make code" onProved={(owner) => void make(owner)} onCancel={() => stop('rest')} />
      )}
      {step === 'print' && made.current && (
        <RecoveryKit code={made.current.code} onNext={() => setStep('confirm')} onCancel={() => stop('rest')} />
      )}
      {step === 'confirm' && made.current && (
        <>
          {add.failure && <Failed failure={add.failure} onRetry={() => void keep()} />}
          <RecoveryConfirm
            isRight={(group, typed) => sameGroup(made.current?.code.split('-')[group], typed)}
            busy={add.busy}
            onRight={() => void keep()}
            onBack={() => setStep('print')}
          />
        </>
      )}
    </Card>
  );
}

/** As forgiving as reading a whole code: case and look-alikes do not matter. */
function sameGroup(group: string | undefined, typed: string): boolean {
  const letters = typed.trim().toUpperCase().replace(/[IL]/g, '1').replaceAll('O', '0');
  return group !== undefined && letters === group;
}

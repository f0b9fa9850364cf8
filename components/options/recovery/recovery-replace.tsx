import { type FormEvent, useRef, useState } from 'react';
import type { MessageOut } from '@/lib/messaging/protocol';
import type { SlotViewT } from '@/lib/messaging/views';
import { useDoors } from '../../hooks/doors';
import { useAct } from '../../hooks/use-act';
import { goTo } from '../../hooks/use-route';
import { failureWords } from '../../text/failures';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { Field } from '../../ui/field';
import { SecretField } from '../../ui/secret-field';
import { RecoveryPreview } from './recovery-preview';

type Backup = { text: string; slots: readonly SlotViewT[] };
type Request = { text: string; slotId: string; kek: string };

/** A backup file in the place of the damaged vault: opened with its own passphrase, looked at first, then written at once. */
export function RecoveryReplace() {
  const doors = useDoors();
  const look = useAct('backup.slots');
  const replace = useAct('vault.restore-over');
  const box = useRef<HTMLInputElement>(null);
  const [backup, setBackup] = useState<Backup>();
  const [wrong, setWrong] = useState<string>();
  const [ready, setReady] = useState<{ request: Request; outcome: MessageOut<'vault.restore-over'> }>();

  const choose = async (file: File | undefined) => {
    setBackup(undefined);
    setReady(undefined);
    if (!file) return;
    const text = await file.text();
    const slots = await look.run({ text });
    if (slots) setBackup({ text, slots });
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!backup) return;
    const key = await keyOf(backup.slots, box.current?.value ?? '', doors);
    setWrong(key ? undefined : 'Type the passphrase, or the recovery code, of the day the backup was made.');
    if (!key) return;
    const request = { text: backup.text, ...key };
    const outcome = await replace.run(request);
    if (outcome) setReady({ request, outcome });
  };

  const finish = async (request: Request) => {
    if (await replace.run({ ...request, confirm: 'replace' })) goTo('overview');
  };

  return (
    <Card title="2. Restore a backup">
      <p className="quiet">
        The backup takes the vault’s place. Records that are newer than the backup and still whole are kept, if they are
        of the same vault key.
      </p>
      <Field label="Backup file">
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".json,application/json"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      {look.failure && <Failed failure={look.failure} />}
      {backup && !ready && (
        <form className="stack" onSubmit={(event) => void open(event)}>
          <SecretField
            label="Passphrase or recovery code of the backup"
            box={box}
            wrong={wrong ?? (replace.failure && failureWords(replace.failure).say)}
          />
          <div>
            <Button type="submit" look="main" busy={replace.busy}>
              Look into it
            </Button>
          </div>
        </form>
      )}
      {ready && (
        <RecoveryPreview
          outcome={ready.outcome}
          failure={replace.failure}
          onReplace={() => void finish(ready.request)}
        />
      )}
    </Card>
  );
}

/** The slot and its key: a whole recovery code is taken as one, anything else as the passphrase. */
async function keyOf(slots: readonly SlotViewT[], typed: string, doors: ReturnType<typeof useDoors>) {
  if (typed === '') return undefined;
  const recovery = slots.find((slot) => slot.recovery);
  const code = recovery?.recovery && (await doors.recoveryKek(typed, recovery.recovery.salt));
  if (recovery && code) return { slotId: recovery.id, kek: code };
  const slot = slots.find((each) => each.kdf);
  return slot?.kdf && { slotId: slot.id, kek: await doors.derive(typed, slot.kdf) };
}

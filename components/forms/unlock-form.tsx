import { KeyRound } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { send } from '@/lib/messaging/send';
import type { VaultViewT } from '@/lib/messaging/views';
import { useDoors } from '../hooks/doors';
import { useAct } from '../hooks/use-act';
import { failureWords } from '../text/failures';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { SecretField } from '../ui/secret-field';
import { PasskeyUnlock } from './passkey-unlock';
import { RecoveryForm } from './recovery-form';

type Props = {
  vault: VaultViewT;
  /** Starts with the recovery code instead of the passphrase. */
  byCode?: boolean;
};

/** Passphrase in, open vault out. The passphrase goes to the worker that derives the key and nowhere else. */
export function UnlockForm({ vault, byCode = false }: Props) {
  const [usesCode, setUsesCode] = useState(byCode);
  const doors = useDoors();
  const unlock = useAct('vault.unlock');
  const box = useRef<HTMLInputElement>(null);
  const [deriving, setDeriving] = useState(false);
  const [empty, setEmpty] = useState(false);
  const slot = vault.slots.find((each) => each.type === 'passphrase');
  const recovery = vault.slots.find((each) => each.type === 'recovery');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const passphrase = box.current?.value ?? '';
    setEmpty(passphrase === '');
    if (passphrase === '' || !slot?.kdf) return;
    setDeriving(true);
    const startedAt = performance.now();
    const kek = await doors.derive(passphrase, slot.kdf).finally(() => setDeriving(false));
    const opened = await unlock.run({ slotId: slot.id, kek });
    if (opened === undefined) return box.current?.select();
    const tookMs = performance.now() - startedAt;
    const stronger = await doors.strengthen({ passphrase, kdf: slot.kdf, tookMs });
    // Best effort and unseen: a popup that closes meanwhile leaves the slot as it was, and the next unlock tries again.
    if (stronger)
      await send('vault.change-passphrase', { slotId: slot.id, oldKek: kek, ...stronger, strengthen: true });
  };

  const busy = deriving || unlock.busy;
  if (usesCode && recovery) return <RecoveryForm slot={recovery} onCancel={() => setUsesCode(false)} />;
  // Typing a whole code takes longer than a popup stays open.
  const openCode = () => (doors.passkeys ? setUsesCode(true) : doors.openPage('options.html#/recovery-code'));
  const isCorrupt = unlock.failure?.kind === 'vault-corrupt';
  const wrong = empty ? 'Type the passphrase first.' : unlock.failure && !isCorrupt && failureWords(unlock.failure).say;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {unlock.failure && isCorrupt && <Failed failure={unlock.failure} />}
      <SecretField label="Passphrase" box={box} wrong={wrong || undefined} autoFocus />
      <Button type="submit" look="main" icon={KeyRound} busy={busy}>
        Unlock
      </Button>
      <p className="small quiet" role="status">
        {busy ? 'Deriving the key from the passphrase. This takes about a second.' : ''}
      </p>
      <PasskeyUnlock vault={vault} />
      {recovery && (
        <Button look="plain" onClick={openCode}>
          Use the recovery code
        </Button>
      )}
      {!slot?.kdf && <p>This vault has no passphrase slot. Restore a backup.</p>}
    </form>
  );
}

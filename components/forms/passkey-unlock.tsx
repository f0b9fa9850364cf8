import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import type { VaultViewT } from '@/lib/messaging/views';
import { useDoors } from '../hooks/doors';
import { useAct } from '../hooks/use-act';
import { passkeyWords } from '../text/vault-words';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { Notice } from '../ui/notice';

/** Unlocks with any passkey of the vault. In a popup the button opens a tab: the browser's prompt would close the popup. */
export function PasskeyUnlock({ vault }: { vault: VaultViewT }) {
  const doors = useDoors();
  const unlock = useAct('vault.unlock');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const slots = vault.slots.flatMap(({ id, prf }) => (prf ? [{ id, prf }] : []));
  if (slots.length === 0) return null;

  const ask = async () => {
    if (!doors.passkeys) return doors.openPage('options.html#/overview');
    setAsking(true);
    setProblem(undefined);
    unlock.clear();
    const opened = await doors.passkeys.open(slots).finally(() => setAsking(false));
    if (typeof opened === 'string') return setProblem(passkeyWords[opened]);
    await unlock.run(opened);
  };

  return (
    <div className="stack">
      {problem && (
        <Notice tone="look" live>
          <p>{problem}</p>
        </Notice>
      )}
      {unlock.failure && <Failed failure={unlock.failure} />}
      <Button icon={Fingerprint} busy={asking || unlock.busy} onClick={() => void ask()}>
        {doors.passkeys ? 'Unlock with a passkey' : 'Unlock with a passkey in a tab'}
      </Button>
    </div>
  );
}

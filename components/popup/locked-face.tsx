import type { VaultViewT } from '@/lib/messaging/views';
import { UnlockForm } from '../forms/unlock-form';
import { useDoors } from '../hooks/doors';
import { failureWords } from '../text/failures';
import { whyLocked } from '../text/vault-words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** Locked: the passphrase and why, nothing else. */
export function LockedFace({ vault }: { vault: VaultViewT }) {
  const doors = useDoors();
  return (
    <main className="popup-face">
      {vault.state === 'corrupt' && (
        <>
          <Notice tone="risk">The vault cannot be opened. Nothing was changed, and what is left of it is kept.</Notice>
          <div>
            <Button look="main" onClick={() => doors.openPage('options.html#/recovery')}>
              See what is intact
            </Button>
          </div>
        </>
      )}
      {vault.state === 'newer' && <Notice tone="look">{failureWords({ kind: 'vault-newer' }).say}</Notice>}
      {vault.state === 'locked' && (
        <>
          <div>
            <h2>Locked</h2>
            <p className="quiet">{whyLocked(vault)}</p>
          </div>
          <UnlockForm vault={vault} />
        </>
      )}
    </main>
  );
}

import type { VaultViewT } from '@/lib/messaging/views';
import { UnlockForm } from '../forms/unlock-form';
import { failureWords } from '../text/failures';
import { whyLocked } from '../text/vault-words';
import { Notice } from '../ui/notice';

/** Locked: the passphrase and why, nothing else. */
export function LockedFace({ vault }: { vault: VaultViewT }) {
  return (
    <main className="popup-face">
      {vault.state === 'corrupt' && (
        <Notice tone="risk">{failureWords({ kind: 'vault-corrupt', what: 'contents' }).say}</Notice>
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

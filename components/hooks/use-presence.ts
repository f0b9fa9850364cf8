import { useEffect } from 'react';
import { send } from '@/lib/messaging/send';
import { refreshAll, vault } from './answers';

const TOUCH_EVERY_MS = 20_000;
const LOOK_EVERY_MS = 30_000;

/**
 * Tells the vault that a person is here (so that it does not lock under their hands) and notices when it locked: on the next
 * key or click, when the window is looked at again, and every half minute while it is visible.
 */
export function usePresence(): void {
  useEffect(() => {
    let touchedAt = 0;
    const touch = () => {
      if (vault.get().value?.state !== 'unlocked' || Date.now() - touchedAt < TOUCH_EVERY_MS) return;
      touchedAt = Date.now();
      void send('vault.touch', {}).then((result) => (result.ok ? undefined : refreshAll()));
    };
    const look = () => {
      if (!document.hidden) void refreshAll();
    };
    const timer = setInterval(() => {
      if (!document.hidden) void lockedMeanwhile();
    }, LOOK_EVERY_MS);
    document.addEventListener('pointerdown', touch);
    document.addEventListener('keydown', touch);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('pointerdown', touch);
      document.removeEventListener('keydown', touch);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}

async function lockedMeanwhile(): Promise<void> {
  const before = vault.get().value?.state;
  await vault.refresh();
  if (vault.get().value?.state !== before) await refreshAll();
}

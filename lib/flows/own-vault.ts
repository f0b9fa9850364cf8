import type { IdleState } from '@/lib/browser/idle';
import { readLocal, removeLocal, writeLocal } from '@/lib/browser/local';
import { readSession, removeSession, writeSession } from '@/lib/browser/session';
import { systemClock } from '@/lib/core/clock';
import type { Database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/settings';
import { vaultStore } from '@/lib/storage/vault-store';
import { openVault, type Vault } from '@/lib/vault/vault';

/** This browser's vault over its own stores. One per worker; `onChange` hears of every lock, unlock and wipe. */
export function ownVault(database: Database, onChange: () => void): Vault {
  return openVault({
    store: vaultStore(database),
    session: { read: readSession, write: writeSession, remove: removeSession },
    local: { read: readLocal, write: writeLocal, remove: removeLocal },
    clock: systemClock,
    policy: lockPolicy,
    onChange,
  });
}

/** Takes the browser's word about the user: locks with the screen where the settings say so, and looks whether it is time to lock. */
export async function lockWhenAway(vault: Vault, state: IdleState): Promise<void> {
  if (state === 'locked' && (await readSettings()).lockOnSystemLock) await vault.lock('system-lock');
  else await vault.view();
}

async function lockPolicy(): Promise<{ idleMs: number; deadlineMs: number }> {
  const { idleMinutes, deadlineHours } = await readSettings();
  return { idleMs: idleMinutes * 60_000, deadlineMs: deadlineHours * 3_600_000 };
}

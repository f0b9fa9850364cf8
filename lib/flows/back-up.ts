import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import { parseBackup } from '@/lib/vault/backup';
import { readKek } from '@/lib/vault/kek';
import type { Vault } from '@/lib/vault/vault';
import { slotView } from '@/lib/vault/view';

type BackupHandlers = Pick<Handlers, 'backup.make' | 'backup.slots' | 'backup.preview' | 'backup.restore'>;

/** Answers the messages about backups: make one, look into one, take one in. Making and restoring leave an audit line. */
export function backupHandlers(vault: Vault): BackupHandlers {
  const note = (act: string, outcome: string) =>
    vault.audit({ act, keyId: null, accountId: null, origin: null, outcome });
  return {
    'backup.make': async () => {
      const noted = await note('backup.make', 'done');
      if (!noted.ok) return noted;
      const made = await vault.backup();
      return made.ok ? ok({ text: made.value }) : made;
    },
    'backup.slots': async ({ text }) => {
      const backup = parseBackup(text);
      return backup.ok ? ok(backup.value.header.slots.map(slotView)) : backup;
    },
    'backup.preview': async ({ text, slotId, kek }) => {
      const key = readKek(kek);
      return key.ok ? vault.previewRestore({ text, slotId, kek: key.value }) : key;
    },
    'backup.restore': async ({ text, slotId, kek, replace }) => {
      const key = readKek(kek);
      if (!key.ok) return key;
      const restored = await vault.restore({ text, slotId, kek: key.value, replace });
      key.value.fill(0);
      // Right after a whole restore the vault is still locked; its own log says nothing of it then.
      if (restored.ok && !restored.value.whole) await note('backup.restore', `added-${restored.value.added.length}`);
      return restored;
    },
  };
}

import { type Fingerprint, fingerprint } from '@/lib/leaks/fingerprint';
import { changeGuardConfig, readGuardConfig } from '@/lib/storage/guard-config';
import type { Vault } from '@/lib/vault/vault';

/**
 * Lets the guard know the user's own keys while the vault is locked: writes the truncated fingerprint of each, under the key's random id.
 * Does nothing while the vault is locked; call it whenever keys were added or deleted.
 */
export async function learnOwnKeys(vault: Vault): Promise<void> {
  const keys = await vault.readRecords('key');
  if (!keys.ok) return;
  const config = await readGuardConfig();
  const known = new Map(config.own.map((one) => [one.id, one]));
  const own: Fingerprint[] = [];
  for (const { id } of keys.value) {
    const before = known.get(id);
    if (before) own.push(before);
    else own.push(...(await fingerprintOf(vault, id, config.deviceKey)));
  }
  await changeGuardConfig(() => ({ own }));
}

async function fingerprintOf(vault: Vault, id: string, deviceKey: readonly [number, number, number, number]) {
  const released = await vault.releaseKey({ keyId: id, purpose: 'act' });
  if (!released.ok) return [];
  // Letters and digits are all the fingerprint looks at; the text lives no longer than this call.
  const print = fingerprint(id, new TextDecoder().decode(released.value.secret.bytes()), deviceKey);
  released.value.secret.wipe();
  return print ? [print] : [];
}

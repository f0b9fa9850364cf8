import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { Handlers } from '@/lib/messaging/serve';
import type { Kdf } from '@/lib/vault/kdf';
import { KdfSchema } from '@/lib/vault/kdf-schema';
import { readKek } from '@/lib/vault/kek';
import type { Vault } from '@/lib/vault/vault';

/** Answers 'vault.view'. */
const viewVault =
  (vault: Vault): Handlers['vault.view'] =>
  () =>
    vault.tryView();

/** Answers 'vault.create': a new vault, left unlocked. */
const createVault =
  (vault: Vault): Handlers['vault.create'] =>
  async ({ kek, kdf }) => {
    const key = readKek(kek);
    const bounded = readKdf(kdf);
    if (!key.ok) return key;
    if (!bounded.ok) return bounded;
    const created = await vault.create({ kek: key.value, kdf: bounded.value });
    key.value.fill(0);
    if (created.ok) await vault.audit({ act: 'vault.create', ...nobody, outcome: 'done' });
    return created;
  };

/** Answers 'vault.unlock'; the audit line says how many tries had failed before. */
const unlockVault =
  (vault: Vault): Handlers['vault.unlock'] =>
  async ({ slotId, kek }) => {
    const key = readKek(kek);
    if (!key.ok) return key;
    const unlocked = await vault.unlock({ slotId, kek: key.value });
    key.value.fill(0);
    if (!unlocked.ok) return unlocked;
    const { failedBefore } = unlocked.value;
    await vault.audit({
      act: 'vault.unlock',
      ...nobody,
      outcome: failedBefore > 0 ? `after-${failedBefore}-failed` : 'done',
    });
    return ok(null);
  };

/** Answers 'vault.lock'. Needs no key and waits for nobody. */
const lockVault =
  (vault: Vault): Handlers['vault.lock'] =>
  async () => {
    await vault.lock('manual');
    return ok(null);
  };

/** Answers 'vault.touch': the user is here. */
const touchVault =
  (vault: Vault): Handlers['vault.touch'] =>
  async () => {
    await vault.touch();
    return ok(null);
  };

/** Answers 'vault.change-passphrase': for a new passphrase, and for the same one derived with stronger parameters. */
const changePassphrase =
  (vault: Vault): Handlers['vault.change-passphrase'] =>
  async (request) => {
    const change = readChange(request);
    if (!change.ok) return change;
    const changed = await vault.changePassphrase(change.value);
    const act = request.strengthen ? 'vault.strengthen' : 'vault.change-passphrase';
    if (changed.ok) await vault.audit({ act, ...nobody, outcome: 'done' });
    return changed;
  };

/** Answers 'vault.prove': the owner is there. */
const proveOwner =
  (vault: Vault): Handlers['vault.prove'] =>
  async ({ slotId, kek }) => {
    const key = readKek(kek);
    if (!key.ok) return key;
    const proved = await vault.prove({ slotId, kek: key.value });
    key.value.fill(0);
    return proved;
  };

/** Answers 'vault.reset-passphrase': the way back in with a recovery code. */
const resetPassphrase =
  (vault: Vault): Handlers['vault.reset-passphrase'] =>
  async (request) => {
    const [kek, newKek, kdf] = [readKek(request.kek), readKek(request.newKek), readKdf(request.kdf)];
    if (!kek.ok) return kek;
    if (!newKek.ok) return newKek;
    if (!kdf.ok) return kdf;
    const opener = { slotId: request.slotId, kek: kek.value };
    const reset = await vault.resetPassphrase({ opener, kek: newKek.value, kdf: kdf.value });
    for (const bytes of [kek.value, newKek.value]) bytes.fill(0);
    if (reset.ok) await vault.audit({ act: 'vault.reset-passphrase', ...nobody, outcome: 'done' });
    return reset;
  };

/** Answers 'vault.rotate': everything encrypted again under a new vault key. */
const rotateVaultKey =
  (vault: Vault): Handlers['vault.rotate'] =>
  async (request) => {
    const change = readChange(request);
    if (!change.ok) return change;
    const rotated = await vault.rotate(change.value);
    if (rotated.ok) await vault.audit({ act: 'vault.rotate', ...nobody, outcome: 'done' });
    return rotated;
  };

const nobody = { keyId: null, accountId: null, origin: null };

function readChange(request: { slotId: string; oldKek: string; kek: string; kdf: unknown }) {
  const [oldKek, kek, kdf] = [readKek(request.oldKek), readKek(request.kek), readKdf(request.kdf)];
  if (!oldKek.ok) return oldKek;
  if (!kek.ok) return kek;
  return kdf.ok ? ok({ slotId: request.slotId, oldKek: oldKek.value, kek: kek.value, kdf: kdf.value }) : kdf;
}

function readKdf(kdf: unknown): Result<Kdf, KnownFailure> {
  const parsed = z.safeParse(KdfSchema, kdf);
  return parsed.success
    ? ok(parsed.data)
    : fail({ kind: 'kdf-refused', what: String(parsed.error.issues[0]?.path[0]) });
}

/** Answers everything that opens, closes or changes the vault itself. */
export const vaultHandlers = (vault: Vault) => ({
  'vault.view': viewVault(vault),
  'vault.create': createVault(vault),
  'vault.unlock': unlockVault(vault),
  'vault.lock': lockVault(vault),
  'vault.touch': touchVault(vault),
  'vault.change-passphrase': changePassphrase(vault),
  'vault.prove': proveOwner(vault),
  'vault.reset-passphrase': resetPassphrase(vault),
  'vault.rotate': rotateVaultKey(vault),
});

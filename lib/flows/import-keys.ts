import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { newId } from '@/lib/core/ids';
import { fail, ok, type Result } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { type Candidate, chooseKeys, type Recognise } from '@/lib/import/choose-keys';
import { readFile } from '@/lib/import/read-file';
import type { Handlers } from '@/lib/messaging/serve';
import { keyFingerprint, maskKey } from '@/lib/vault/key-fingerprint';
import type { KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';

/** What importing leans on beside the vault. */
export type ImportPorts = { vault: Vault; clock: Clock; recognise: Recognise; onKeysChanged: () => Promise<void> };

type ImportHandlers = Pick<Handlers, 'import.preview' | 'import.take'>;

/**
 * Answers the messages about importing keys from a file.
 *
 * Nothing is asked of any provider, neither for the preview nor after: whose key it is, is told by its shape or by the owner. Each key taken
 * becomes an account of its own. The file's text stays with the page that read it and is sent again with the picks.
 */
export function importHandlers(ports: ImportPorts): ImportHandlers {
  return {
    'import.preview': async ({ text }) => {
      const candidates = await readCandidates(ports, text);
      if (!candidates.ok) return candidates;
      return ok(
        candidates.value.map(({ text: key, fingerprint: _, ...each }, index) => ({
          ...each,
          index,
          masked: maskKey(key),
        })),
      );
    },
    'import.take': async ({ text, picks }) => {
      const candidates = await readCandidates(ports, text);
      if (!candidates.ok) return candidates;
      const failed: { index: number; failure: KnownFailure }[] = [];
      for (const { index, provider, label } of picks) {
        const taken = await take(ports, candidates.value[index], { provider, label });
        if (!taken.ok) failed.push({ index, failure: taken.failure });
      }
      await ports.onKeysChanged();
      return ok({ added: picks.length - failed.length, failed });
    },
  };
}

type Known = Candidate & { fingerprint: string; duplicate: boolean };

async function readCandidates({ vault, recognise }: ImportPorts, text: string): Promise<Result<Known[], KnownFailure>> {
  const keys = await vault.readRecords('key');
  if (!keys.ok) return keys;
  const found = readFile(text);
  if (!found.ok) return found;
  const present = new Set(keys.value.map(({ value }) => value.fingerprint));
  const known = chooseKeys(found.value, recognise).map(async (each): Promise<Known> => {
    const secret = Secret.fromText(each.text);
    const fingerprint = await keyFingerprint(secret);
    secret.wipe();
    return { ...each, fingerprint, duplicate: present.has(fingerprint) };
  });
  const all = await Promise.all(known);
  return all.length > 0 ? ok(all) : fail({ kind: 'import-unreadable', what: 'no keys' });
}

async function take(
  { vault, clock }: ImportPorts,
  candidate: Known | undefined,
  { provider, label }: { provider: string; label: string },
): Promise<Result<null, KnownFailure>> {
  if (!candidate) return fail({ kind: 'record-missing' });
  if (candidate.duplicate) return fail({ kind: 'key-duplicate', label });
  const { text, role, fingerprint, providers } = candidate;
  const [found] = providers;
  if (found !== undefined && !providers.includes(provider))
    return fail({ kind: 'key-of-other-provider', expected: provider, found });
  const account = { id: newId(), provider, label, baseUrl: null, createdAt: clock() };
  const key: KeyRecord = {
    ...{ id: newId(), accountId: account.id, role, label: '', masked: maskKey(text), fingerprint },
    ...{ origins: [], createdAt: clock(), lastUsedAt: null, providerKeyId: null },
  };
  const stored = await vault.writeRecords([
    { act: 'put', kind: 'account', id: account.id, value: account },
    { act: 'put', kind: 'key', id: key.id, value: key },
    { act: 'put-secret', id: key.id, secret: Secret.fromText(text) },
  ]);
  if (!stored.ok) return stored;
  return vault.audit({ act: 'key.import', keyId: key.id, accountId: account.id, origin: null, outcome: role });
}

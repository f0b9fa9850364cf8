import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { newId } from '@/lib/core/ids';
import { fail, ok, type Result } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import type { Handlers } from '@/lib/messaging/serve';
import { keyFingerprint, maskKey } from '@/lib/vault/key-fingerprint';
import type { AccountRecord, KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';
import type { Change } from '@/lib/vault/write';

type Role = KeyRecord['role'];

/** What adding a key leans on beside the vault. */
export type AddingPorts = {
  vault: Vault;
  clock: Clock;
  /** What a key looks like; see `recogniseKey`. No providers: unknown. */
  recognise: (text: string) => { providers: string[]; role?: string | undefined };
  /** Asks the key's own provider whether it is alive. */
  check: (key: {
    provider: string;
    role: Role;
    secret: Secret;
    baseUrl: string | null;
  }) => Promise<Result<unknown, KnownFailure>>;
  /** The keys changed: whoever remembers their fingerprints looks again. */
  onKeysChanged: () => Promise<void>;
};

/**
 * Answers 'accounts.add'. Stores first and asks the provider afterwards, so that a typed key is never lost to a failing network.
 *
 * Fails, having stored nothing, with `key-of-other-provider`, `key-wrong-role` and `key-duplicate`. A key of unknown shape is taken.
 */
export const addAccount =
  (ports: AddingPorts): Handlers['accounts.add'] =>
  async ({ provider, label, apiKey, monitorKey, baseUrl = null }) => {
    const account: AccountRecord = { id: newId(), provider, label, baseUrl, createdAt: ports.clock() };
    const typed: { role: Role; text: string | undefined }[] = [
      { role: 'inference', text: apiKey },
      { role: 'monitor', text: monitorKey },
    ];
    const keys: NewKey[] = [];
    for (const { role, text } of typed) {
      if (text === undefined) continue;
      const key = await prepareKey(ports, account, { role, text, label: '', beside: keys });
      if (!key.ok) return key;
      keys.push(key.value);
    }
    const put: Change = { act: 'put', kind: 'account', id: account.id, value: account };
    const stored = await ports.vault.writeRecords([put, ...keys.flatMap(changesOf)]);
    if (!stored.ok) return stored;
    await noteAdded(ports, account.id, keys);
    return ok({ accountId: account.id, checks: await Promise.all(keys.map((key) => checkOf(ports, account, key))) });
  };

/**
 * Answers 'keys.add': one more key of an account. Fails as `addAccount` does, and with `record-missing` for no such account.
 * With `replaces` it takes the label and the allowed sites of that key, which is marked as replaced.
 */
export const addKey =
  (ports: AddingPorts): Handlers['keys.add'] =>
  async ({ accountId, role, label, secret: text, replaces }) => {
    const account = await ports.vault.readRecord('account', accountId);
    if (!account.ok) return account;
    const old = replaces === undefined ? undefined : await ports.vault.readRecord('key', replaces);
    if (old && !old.ok) return old;
    const key = await prepareKey(ports, account.value, {
      role,
      text,
      label: label || (old?.value.label ?? ''),
      beside: [],
    });
    if (!key.ok) return key;
    const stored = await ports.vault.writeRecords(old ? replacing(key.value, old.value) : changesOf(key.value));
    key.value.secret.wipe();
    if (!stored.ok) return stored;
    await noteAdded(ports, accountId, [key.value]);
    return ok({ keyId: key.value.record.id });
  };

type NewKey = { record: KeyRecord; secret: Secret };

async function prepareKey(
  { vault, clock, recognise }: AddingPorts,
  account: AccountRecord,
  { role, text, label, beside }: { role: Role; text: string; label: string; beside: NewKey[] },
): Promise<Result<NewKey, KnownFailure>> {
  const trimmed = text.trim();
  const looks = recognise(trimmed);
  const [found] = looks.providers;
  if (found !== undefined && !looks.providers.includes(account.provider) && account.baseUrl === null)
    return fail({ kind: 'key-of-other-provider', expected: account.provider, found });
  if (found !== undefined && looks.role === 'monitor' && role === 'inference')
    return fail({ kind: 'key-wrong-role', expected: 'inference' });
  const secret = Secret.fromText(trimmed);
  const fingerprint = await keyFingerprint(secret);
  const keys = await vault.readRecords('key');
  if (!keys.ok) return keys;
  const known = [...keys.value.map(({ value }) => value), ...beside.map(({ record }) => record)];
  const twin = known.find((key) => key.fingerprint === fingerprint);
  if (twin) return fail({ kind: 'key-duplicate', label: twin.label || twin.masked });
  const [id, createdAt] = [newId(), clock()];
  const record: KeyRecord = {
    ...{ id, accountId: account.id, role, label, masked: maskKey(trimmed), fingerprint, createdAt },
    ...{ origins: [], lastUsedAt: null, providerKeyId: null },
  };
  return ok({ record, secret });
}

const changesOf = ({ record, secret }: NewKey): Change[] => [
  { act: 'put', kind: 'key', id: record.id, value: record },
  { act: 'put-secret', id: record.id, secret },
];

const replacing = ({ record, secret }: NewKey, old: KeyRecord): Change[] => [
  ...changesOf({ record: { ...record, origins: old.origins }, secret }),
  { act: 'put', kind: 'key', id: old.id, value: { ...old, replacedBy: record.id } },
];

async function noteAdded({ vault, onKeysChanged }: AddingPorts, accountId: string, keys: NewKey[]): Promise<void> {
  for (const { record } of keys)
    await vault.audit({ act: 'key.add', keyId: record.id, accountId, origin: null, outcome: record.role });
  await onKeysChanged();
}

async function checkOf({ check }: AddingPorts, { provider, baseUrl }: AccountRecord, { record, secret }: NewKey) {
  const checked = await check({ provider, role: record.role, secret, baseUrl });
  secret.wipe();
  return { role: record.role, failure: checked.ok ? null : checked.failure };
}

import type { Clock } from '@/lib/core/clock';
import { ok } from '@/lib/core/result';
import type { Vault } from '@/lib/vault/vault';
import type { Custody } from './inject-key';
import type { Holdings } from './view-site';

/** The vault as the fill flow needs it. */
export function custodyOf(vault: Vault, clock: Clock): Custody {
  const keyOf = (keyId: string) => vault.readRecord('key', keyId);
  return {
    providerOf: async (keyId) => {
      const key = await keyOf(keyId);
      if (!key.ok) return key;
      const account = await vault.readRecord('account', key.value.accountId);
      return account.ok ? ok(account.value.provider) : account;
    },
    assignedOrigins: () => assignedOrigins(vault),
    consent: (keyId, origin) =>
      vault.updateRecord('key', keyId, (key) =>
        key.origins.includes(origin) ? undefined : { ...key, origins: [...key.origins, origin] },
      ),
    allows: async (keyId, origin) => {
      const key = await keyOf(keyId);
      if (!key.ok) return key;
      if (key.value.role !== 'inference') return { ok: false, failure: { kind: 'key-not-injectable' } };
      return key.value.origins.includes(origin) ? ok(null) : { ok: false, failure: { kind: 'consent-needed', origin } };
    },
    release: async (keyId, origin) => {
      const released = await vault.releaseKey({ keyId, purpose: 'inject', origin });
      return released.ok ? ok(released.value.secret) : released;
    },
    record: (act) => record(vault, clock, act),
  };
}

/** What the popup ranks; empty while the vault is locked. */
export async function holdingsOf(vault: Vault): Promise<Holdings> {
  const [keys, placements] = await Promise.all([vault.readRecords('key'), vault.readRecords('placement')]);
  return {
    keys: keys.ok ? keys.value.map(({ value }) => value) : [],
    placements: placements.ok ? placements.value.map(({ value }) => value) : [],
    assignedOrigins: await assignedOrigins(vault),
  };
}

async function assignedOrigins(vault: Vault): Promise<ReadonlyMap<string, string>> {
  const placements = await vault.readRecords('placement');
  if (!placements.ok) return new Map();
  return new Map(
    placements.value.flatMap(({ value }) => (value.builderId ? [[value.origin, value.builderId] as const] : [])),
  );
}

type Act = Parameters<Custody['record']>[0];

async function record(vault: Vault, clock: Clock, { keyId, origin, builderId, outcome }: Act): Promise<void> {
  const now = clock();
  if (outcome === 'filled') {
    const [key, placements, replaced] = await Promise.all([
      vault.readRecord('key', keyId),
      vault.readRecords('placement'),
      replacedBy(vault, keyId),
    ]);
    const before = placements.ok
      ? placements.value.find(({ value }) => value.keyId === keyId && value.origin === origin)
      : undefined;
    // One field holds one key: the one it replaces does not stand there any more.
    const gone = placements.ok
      ? placements.value.filter(({ value }) => value.origin === origin && replaced.has(value.keyId))
      : [];
    const placed = { keyId, origin, builderId, since: before?.value.since ?? now, lastSeen: now, stale: false };
    await vault.writeRecords([
      ...gone.map(({ id }) => ({ act: 'remove' as const, kind: 'placement' as const, id })),
      { act: 'put', kind: 'placement', id: before?.id ?? crypto.randomUUID(), value: placed },
      ...(key.ok
        ? [{ act: 'put' as const, kind: 'key' as const, id: keyId, value: { ...key.value, lastUsedAt: now } }]
        : []),
    ]);
  }
  await vault.audit({ act: 'key.inject', keyId, accountId: null, origin, outcome });
}

/** The keys that this one takes the place of. */
async function replacedBy(vault: Vault, keyId: string): Promise<ReadonlySet<string>> {
  const keys = await vault.readRecords('key');
  return new Set(keys.ok ? keys.value.filter(({ value }) => value.replacedBy === keyId).map(({ id }) => id) : []);
}

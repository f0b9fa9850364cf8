import { epochMs } from '@/lib/core/units';
import type { VaultHeaderRow, VaultRecordRow } from '@/lib/storage/vault-rows';
import { freshKdf } from '@/lib/vault/kdf';
import type { Commit, VaultPorts, Wanted } from '@/lib/vault/ports';
import { openVault } from '@/lib/vault/vault';

/** What survives the worker: the disk, the session and the time. */
export type World = {
  header: VaultHeaderRow | undefined;
  rows: Map<string, VaultRecordRow>;
  session: Map<string, unknown>;
  local: Map<string, unknown>;
  now: number;
  /** Runs before every call of a port, with the call's name; throwing there is a dead worker. */
  before: (call: string) => void | Promise<void>;
};

export const newWorld = (): World => ({
  header: undefined,
  rows: new Map(),
  session: new Map(),
  local: new Map(),
  now: 1_800_000_000_000,
  before: () => undefined,
});

export const rowKey = (kind: string, id: string): string => `${kind}/${id}`;

/** A fresh worker over the same world. */
export function startWorker(world: World, change: Partial<VaultPorts> = {}) {
  return openVault({
    store: storeOf(world),
    session: itemsOf(world, 'session'),
    local: itemsOf(world, 'local'),
    clock: () => epochMs(world.now),
    policy: async () => ({ idleMs: 15 * 60_000, deadlineMs: 12 * 3_600_000 }),
    onChange: () => undefined,
    ...change,
  });
}

export const someKek = (byte = 7): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(byte);

/** A world with an unlocked vault in it. */
export async function unlockedWorld() {
  const world = newWorld();
  const vault = startWorker(world);
  const created = await vault.create({ kek: someKek(), kdf: freshKdf() });
  if (!created.ok) throw new Error(created.failure.kind);
  const slotId = (await vault.view()).slots[0]?.id ?? '';
  return { world, vault, slotId };
}

function storeOf(world: World): VaultPorts['store'] {
  return {
    read: async (wanted: Wanted) => {
      await world.before('store.read');
      const rows = [...world.rows.values()].filter((row) => wants(wanted, row));
      return { header: world.header && { ...world.header }, rows: rows.map(cloneRow), count: world.rows.size };
    },
    commit: async ({ expect, header, put, remove }: Commit) => {
      await world.before('store.commit');
      if ((world.header?.generation ?? null) !== expect) return false;
      world.header = { ...header };
      for (const row of put) world.rows.set(rowKey(row.kind, row.id), cloneRow(row));
      for (const { kind, id } of remove) world.rows.delete(rowKey(kind, id));
      await world.before('store.committed');
      return true;
    },
    wipe: async () => {
      await world.before('store.wipe');
      world.header = undefined;
      world.rows.clear();
    },
  };
}

function itemsOf(world: World, area: 'session' | 'local'): VaultPorts['session'] {
  return {
    read: async (name) => {
      await world.before(`${area}.read ${name}`);
      return structuredClone(world[area].get(name));
    },
    write: async (name, value) => {
      await world.before(`${area}.write ${name}`);
      world[area].set(name, structuredClone(value));
      await world.before(`${area}.written ${name}`);
    },
    remove: async (name) => {
      await world.before(`${area}.remove ${name}`);
      world[area].delete(name);
    },
  };
}

export const cloneRow = (row: VaultRecordRow): VaultRecordRow => ({ ...row, iv: row.iv.slice(), ct: row.ct.slice() });

const wants = (wanted: Wanted, row: VaultRecordRow): boolean =>
  wanted === 'all' ||
  (wanted !== 'header' && row.kind === wanted.kind && (wanted.id === undefined || row.id === wanted.id));

import type { Clock } from '@/lib/core/clock';
import type { FailureOf } from '@/lib/core/failures';
import type { VaultHeaderRow, VaultRecordRow } from '@/lib/storage/vault-rows';

/** A small store of named plain values: storage.session or storage.local. */
export type ItemStore = {
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
};

/** Which records to read along with the header. */
export type Wanted = 'header' | 'all' | { kind: string; id?: string };

/** One write: all of it happens or none. `expect` is the generation it was computed from, `null` for 'no header there'. */
export type Commit = {
  expect: number | null;
  header: VaultHeaderRow;
  put: VaultRecordRow[];
  remove: { kind: string; id: string }[];
};

/** Where header and records are kept. */
export type VaultStore = {
  /** Header and records as of one moment (one transaction). */
  read(wanted: Wanted): Promise<{ header: VaultHeaderRow | undefined; rows: VaultRecordRow[]; count: number }>;
  /** Writes in one transaction; `false`, having written nothing, when the generation is not the expected one. */
  commit(commit: Commit): Promise<boolean>;
  /** Deletes header and records in one transaction. */
  wipe(): Promise<void>;
};

/** When an unlocked vault locks by itself. `idleMs` 0 means no idle lock; the deadline always holds. */
export type LockPolicy = { idleMs: number; deadlineMs: number };

/** All the vault needs from outside. */
export type VaultPorts = {
  store: VaultStore;
  session: ItemStore;
  local: ItemStore;
  clock: Clock;
  policy: () => Promise<LockPolicy>;
  /** Called after every lock, unlock and wipe; must not throw. */
  onChange: () => void;
};

/** The ports, and the little that lives as long as the worker does. Nothing secret is in it. */
export type VaultContext = VaultPorts & {
  /** Grows at every lock, before anything is awaited; whoever holds an older number must stop. */
  lockEpoch: number;
  /** The tail of the queue of writes. */
  queue: Promise<unknown>;
  /** The header text last found authentic, and under which key: saves the check on the next read. */
  verified: string | undefined;
};

/** Why the vault did not do what was asked. */
export type VaultFailure = FailureOf<
  | 'locked'
  | 'no-vault'
  | 'vault-exists'
  | 'wrong-passphrase'
  | 'throttled'
  | 'vault-newer'
  | 'vault-corrupt'
  | 'kdf-refused'
  | 'storage-failed'
  | 'record-missing'
  | 'cancelled'
>;

/**
 * Runs writes one after another, in the order they were asked for; a failed one does not hold up the next.
 *
 * `act` gets the lock epoch of the moment it was asked for: a lock that came while it waited must win as well.
 */
export function inTurn<T>(context: VaultContext, act: (epoch: number) => Promise<T>): Promise<T> {
  const epoch = context.lockEpoch;
  const turn = context.queue.then(() => act(epoch));
  context.queue = turn.catch(() => undefined);
  return turn;
}

import type { FailureOf } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { type Backup, parseBackup } from './backup';
import { type BackupTitle, backupTitles } from './backup-titles';
import { findDamage } from './damage';
import { readEverything } from './inspect';
import { loadHeader } from './load-header';
import { isAuthentic, nextHeader } from './manifest';
import { openRecord } from './open';
import type { VaultContext, VaultFailure } from './ports';
import type { Verified } from './read';
import { recordName, sealRecord } from './seal';
import { unwrapVaultKey } from './slot';
import type { SlotKey } from './unlock';
import { importVaultKey, type VaultKey } from './vault-key';
import { commitHeader } from './write';

/** A backup's text and the key of one of its slots. */
export type RestoreRequest = SlotKey & { text: string };

/** What restoring would do, by record names (`kind/id`). `damaged` are records of the backup that cannot be used. */
export type Preview = {
  whole: boolean;
  added: string[];
  same: string[];
  conflicts: string[];
  damaged: string[];
  titles: Record<string, BackupTitle>;
};

/** Why a backup is not restored. */
export type RestoreFailure = VaultFailure | FailureOf<'backup-unreadable'>;
type Plain = Map<string, Uint8Array<ArrayBuffer>>;
/** A backup that its key opened and whose header it proved. */
export type OpenedBackup = { backup: Backup; vaultKey: VaultKey; damaged: Set<string> };

/** Says what a restore would do and writes nothing. `whole`: there is no vault here, so the backup becomes it. */
export async function previewRestore(
  context: VaultContext,
  request: RestoreRequest,
): Promise<Result<Preview, RestoreFailure>> {
  const opened = await openBackup(request);
  if (!opened.ok) return opened;
  const here = await vaultHere(context);
  return here.ok ? ok((await compare(opened.value, here.value)).preview) : here;
}

/**
 * Restores: without a vault the backup becomes it, exactly as it was; into an open vault its records are merged.
 *
 * Records that are only in the backup are added; of those that differ, the ones named in `replace` are taken from it and the others
 * stay. The audit log is never merged, each vault keeps its own chain. One write. Damaged records are left out and named.
 */
export async function restoreBackup(
  context: VaultContext,
  request: RestoreRequest & { replace: string[] },
): Promise<Result<Preview, RestoreFailure>> {
  const opened = await openBackup(request);
  if (!opened.ok) return opened;
  const here = await vaultHere(context);
  if (!here.ok) return here;
  const { preview, theirs } = await compare(opened.value, here.value);
  const written = here.value
    ? await merge(
        context,
        here.value,
        pick(theirs, [...preview.added, ...preview.conflicts.filter((name) => request.replace.includes(name))]),
      )
    : await takeWhole(context, opened.value);
  for (const bytes of theirs.values()) bytes.fill(0);
  return written.ok ? ok(preview) : written;
}

/** Opens a backup with one of its slots; fails with `wrong-passphrase` or `backup-unreadable`. */
export async function openBackup({ text, slotId, kek }: RestoreRequest): Promise<Result<OpenedBackup, RestoreFailure>> {
  const backup = parseBackup(text);
  if (!backup.ok) return backup;
  const { header, rows } = backup.value;
  const slot = header.slots.find(({ id }) => id === slotId);
  const raw = slot && (await unwrapVaultKey(slot, kek, header));
  if (!raw) return fail({ kind: 'wrong-passphrase' });
  const vaultKey = await importVaultKey(raw);
  raw.fill(0);
  if (!(await isAuthentic(vaultKey, header))) return fail({ kind: 'backup-unreadable', what: 'manifest' });
  const damaged = new Set((await findDamage(header, rows)).map(({ name }) => name));
  return ok({ backup: backup.value, vaultKey, damaged });
}

/** The open vault without its damaged records, which a backup may bring back; `undefined` where there is none; a locked one is a failure. */
async function vaultHere(context: VaultContext): Promise<Result<Verified | undefined, VaultFailure>> {
  const loaded = await loadHeader(context);
  if (!loaded.ok) return loaded.failure.kind === 'no-vault' ? ok(undefined) : loaded;
  const everything = await readEverything(context);
  if (!everything.ok) return everything;
  const { header, rows } = everything.value;
  const damaged = new Set((await findDamage(header, rows)).map(({ name }) => name));
  return ok({ ...everything.value, rows: rows.filter((row) => !damaged.has(recordName(row.kind, row.id))) });
}

async function compare({ backup, vaultKey, damaged }: OpenedBackup, here: Verified | undefined) {
  const theirs = await openAll(vaultKey, backup, damaged);
  const ours: Plain = here ? await openAll(here.vaultKey, here, new Set()) : new Map();
  const preview: Preview = {
    ...{ whole: !here, added: [], same: [], conflicts: [], titles: {} },
    damaged: [...damaged].sort(),
  };
  for (const [name, bytes] of theirs) {
    if (here && name.startsWith('audit/')) continue;
    const own = ours.get(name);
    if (!own) preview.added.push(name);
    else preview[isEqual(own, bytes) ? 'same' : 'conflicts'].push(name);
  }
  preview.titles = backupTitles([...preview.added, ...preview.conflicts], theirs, ours);
  for (const bytes of ours.values()) bytes.fill(0);
  return { preview, theirs };
}

async function openAll(vaultKey: VaultKey, { header, rows }: Backup, damaged: Set<string>): Promise<Plain> {
  const plain: Plain = new Map();
  for (const row of rows) {
    const name = recordName(row.kind, row.id);
    const bytes = damaged.has(name) ? undefined : await openRecord(vaultKey, header.vaultId, row);
    if (bytes) plain.set(name, bytes);
    else damaged.add(name);
  }
  return plain;
}

async function merge(context: VaultContext, here: Verified, taken: Plain): Promise<Result<null, VaultFailure>> {
  const revisions = new Map(here.header.manifest.entries.map(([name, rev]) => [name, rev]));
  const put = await Promise.all(
    [...taken].map(([name, bytes]) => {
      const [kind = '', id = ''] = [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)];
      const place = { vaultId: here.header.vaultId, kind, id, rev: (revisions.get(name) ?? 0) + 1 };
      return sealRecord(here.vaultKey, place, bytes);
    }),
  );
  const next = await nextHeader(here.vaultKey, here.header, { put });
  return commitHeader(context, next, { expect: here.header.epoch, put, remove: [] });
}

async function takeWhole(
  context: VaultContext,
  { backup, vaultKey, damaged }: OpenedBackup,
): Promise<Result<null, VaultFailure>> {
  const put = backup.rows.filter((row) => !damaged.has(recordName(row.kind, row.id)));
  const header =
    damaged.size === 0 ? backup.header : await nextHeader(vaultKey, backup.header, { remove: [...damaged] });
  return commitHeader(context, header, { expect: null, put, remove: [] });
}

const pick = (plain: Plain, names: string[]): Plain =>
  new Map(names.flatMap((name) => (plain.has(name) ? [[name, plain.get(name) ?? new Uint8Array()] as const] : [])));

const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

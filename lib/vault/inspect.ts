import { fail, ok, type Result } from '@/lib/core/result';
import { type Damage, findDamage } from './damage';
import { COPY, loadHeader, OLDER } from './load-header';
import { nextHeader } from './manifest';
import { openRecord } from './open';
import type { VaultContext, VaultFailure } from './ports';
import { readVerified, type Verified } from './read';
import { recordName } from './seal';
import { commitHeader } from './write';

/** What a self-test found: how many records are whole, and each that is not. */
export type Inspection = { intact: number; damaged: { name: string; how: Damage['how'] | 'unreadable' }[] };

/** The self-test: proves the header, compares every record with it and opens every record. Fails with `locked` while locked. */
export async function inspectVault(context: VaultContext): Promise<Result<Inspection, VaultFailure>> {
  const everything = await readEverything(context);
  return everything.ok ? ok(await inspect(everything.value)) : everything;
}

/**
 * Gives up the damaged records, so that the others can be used again: they leave the manifest and the store, in one write.
 *
 * Only on the owner's word, after a backup was offered. Answers what was given up.
 */
export async function dropDamaged(context: VaultContext): Promise<Result<Inspection, VaultFailure>> {
  const everything = await readEverything(context);
  if (!everything.ok) return everything;
  const { vaultKey, header } = everything.value;
  const inspection = await inspect(everything.value);
  if (inspection.damaged.length === 0) return ok(inspection);
  const names = inspection.damaged.map(({ name }) => name);
  const next = await nextHeader(vaultKey, header, { remove: names });
  const remove = names.map((name) => ({
    kind: name.slice(0, name.indexOf('/')),
    id: name.slice(name.indexOf('/') + 1),
  }));
  const done = await commitHeader(context, next, { expect: header.epoch, put: [], remove });
  return done.ok ? ok(inspection) : done;
}

/**
 * Accepts a database that is older than the header's copy, on the owner's word: the copy is forgotten and the older vault can be unlocked.
 * Does nothing, and says `vault-corrupt`, in any other state.
 */
export async function acceptOlder(context: VaultContext): Promise<Result<null, VaultFailure>> {
  const loaded = await loadHeader(context);
  const isOlder = !loaded.ok && loaded.failure.kind === 'vault-corrupt' && loaded.failure.what === OLDER;
  if (!isOlder) return fail({ kind: 'vault-corrupt', what: 'not older' });
  await context.local.remove(COPY);
  context.onChange();
  return ok(null);
}

/** The proved header with all records, damaged ones too: `readVerified` would stop at the first. */
export async function readEverything(context: VaultContext): Promise<Result<Verified, VaultFailure>> {
  const verified = await readVerified(context, 'header');
  if (!verified.ok) return verified;
  const { header: row, rows } = await context.store.read('all');
  const isSame = row?.generation === verified.value.header.epoch;
  return isSame ? ok({ ...verified.value, rows }) : fail({ kind: 'storage-failed', what: 'written meanwhile' });
}

async function inspect({ vaultKey, header, rows }: Verified): Promise<Inspection> {
  const damaged: Inspection['damaged'] = await findDamage(header, rows);
  const named = new Set(damaged.map(({ name }) => name));
  const whole = rows.filter((row) => !named.has(recordName(row.kind, row.id)));
  const opened = await Promise.all(
    whole.map(async (row) => {
      const plain = await openRecord(vaultKey, header.vaultId, row);
      plain?.fill(0);
      return { name: recordName(row.kind, row.id), isOpen: plain !== undefined };
    }),
  );
  const shut = opened.filter(({ isOpen }) => !isOpen).map(({ name }) => ({ name, how: 'unreadable' as const }));
  return { intact: opened.length - shut.length, damaged: [...damaged, ...shut] };
}

import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { VaultRecordRow } from '@/lib/storage/vault-rows';
import { COPY, Copy, loadHeader } from './load-header';
import { isAuthentic, nextHeader } from './manifest';
import { openRecord } from './open';
import type { VaultContext } from './ports';
import { type OpenedBackup, openBackup, type RestoreFailure, type RestoreRequest } from './restore';
import { recordName } from './seal';
import { commitHeader } from './write';

/** What replacing a damaged vault brings back, by record names: from the backup, and newer ones found whole in the remains. */
export type Replacement = { restored: string[]; rescued: string[]; lost: string[] };

/**
 * Puts a backup in the place of a vault that cannot be opened any more, in one write; `isDry` only says what it would do.
 *
 * Records of the remains that the backup's vault key opens, and that are newer than the backup, are kept: nobody but this vault can have
 * sealed them. `lost` are records of the backup that are damaged in both. Fails with `vault-exists` while the vault here may be whole:
 * its header can be read, and is not proved false by the backup's key.
 */
export async function restoreOver(
  context: VaultContext,
  request: RestoreRequest,
  isDry: boolean,
): Promise<Result<Replacement, RestoreFailure>> {
  const opened = await openBackup(request);
  if (!opened.ok) return opened;
  const { backup, vaultKey, damaged } = opened.value;
  const loaded = await loadHeader(context);
  const isNewer = !loaded.ok && loaded.failure.kind === 'vault-newer';
  if (isNewer) return loaded;
  const isKnownFalse =
    loaded.ok && loaded.value.header.keyId === vaultKey.keyId && !(await isAuthentic(vaultKey, loaded.value.header));
  if (loaded.ok && !isKnownFalse) return fail({ kind: 'vault-exists' });
  const remains = await context.store.read('all');
  const rescued = await rescue(opened.value, remains.rows);
  const names = new Set(rescued.map(nameOf));
  const whole = backup.rows.filter((row) => !damaged.has(nameOf(row)) && !names.has(nameOf(row)));
  const lost = [...damaged].filter((name) => !names.has(name));
  const outcome = { restored: whole.map(nameOf), rescued: [...names], lost };
  if (isDry) return ok(outcome);
  const put = [...whole, ...rescued];
  const kept = new Set(put.map(nameOf));
  const epoch = Math.max(backup.header.epoch, remains.header?.generation ?? 0, await copyGeneration(context));
  const next = await nextHeader(vaultKey, { ...backup.header, epoch }, { put: rescued, remove: lost });
  const remove = remains.rows.filter((row) => !kept.has(nameOf(row))).map(({ kind, id }) => ({ kind, id }));
  const done = await commitHeader(context, next, { expect: remains.header?.generation ?? null, put, remove });
  if (!done.ok) return done;
  context.onChange();
  return ok(outcome);
}

/** Records of the remains that are newer than the backup's, or not in it, and open under its key in their own place. */
async function rescue({ backup, vaultKey }: OpenedBackup, rows: VaultRecordRow[]): Promise<VaultRecordRow[]> {
  const revisions = new Map(backup.rows.map((row) => [nameOf(row), row.rev]));
  const newer = rows.filter((row) => row.keyId === vaultKey.keyId && row.rev > (revisions.get(nameOf(row)) ?? 0));
  const tried = await Promise.all(
    newer.map(async (row) => {
      const plain = await openRecord(vaultKey, backup.header.vaultId, row);
      plain?.fill(0);
      return plain ? [row] : [];
    }),
  );
  return tried.flat();
}

async function copyGeneration(context: VaultContext): Promise<number> {
  const copy = z.safeParse(Copy, await context.local.read(COPY));
  return copy.success ? copy.data.generation : 0;
}

const nameOf = (row: VaultRecordRow): string => recordName(row.kind, row.id);

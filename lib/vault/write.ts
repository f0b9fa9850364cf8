import { fail, ok, type Result } from '@/lib/core/result';
import type { Secret } from '@/lib/core/secret';
import { canonical } from './canonical';
import type { Header } from './format';
import { COPY } from './load-header';
import { nextHeader } from './manifest';
import { type Commit, inTurn, type VaultContext, type VaultFailure } from './ports';
import { readVerified } from './read';
import type { RecordKind, RecordOf } from './records';
import { recordName, sealRecord } from './seal';

/** One change of one record. `put-secret` stores a key's plaintext under the key's id; nothing but `releaseKey` opens it again. */
export type Change =
  | { act: 'put'; kind: RecordKind; id: string; value: RecordOf<RecordKind> }
  | { act: 'put-secret'; id: string; secret: Secret }
  | { act: 'remove'; kind: RecordKind | 'secret'; id: string };

/** Applies changes in one write: all of them happen or none. Writes of one worker happen in turn. */
export function writeRecords(context: VaultContext, changes: Change[]): Promise<Result<null, VaultFailure>> {
  return inTurn(context, () => writeNow(context, changes));
}

/** The same without waiting for its turn; only for callers that hold the turn already. */
export async function writeNow(context: VaultContext, changes: Change[]): Promise<Result<null, VaultFailure>> {
  const epoch = context.lockEpoch;
  const verified = await readVerified(context, 'header');
  if (!verified.ok) return verified;
  const { vaultKey, header } = verified.value;
  const revisions = new Map(header.manifest.entries.map(([name, rev]) => [name, rev]));
  const put = await Promise.all(
    changes.flatMap((change) => {
      const sealed = plainOf(change);
      if (!sealed) return [];
      const rev = (revisions.get(recordName(sealed.kind, change.id)) ?? 0) + 1;
      const place = { vaultId: header.vaultId, kind: sealed.kind, id: change.id, rev };
      return [sealRecord(vaultKey, place, sealed.plain)];
    }),
  );
  const remove = changes.flatMap((change) => (change.act === 'remove' ? [{ kind: change.kind, id: change.id }] : []));
  const names = remove.map(({ kind, id }) => recordName(kind, id));
  const next = await nextHeader(vaultKey, header, { put, remove: names });
  if (context.lockEpoch !== epoch) return fail({ kind: 'locked' });
  return commitHeader(context, next, { expect: header.epoch, put, remove });
}

/** Commits a header with its records, then refreshes the copy; killed between the two, the next unlock refreshes it. */
export async function commitHeader(
  context: VaultContext,
  header: Header,
  change: Omit<Commit, 'header'>,
): Promise<Result<null, VaultFailure>> {
  const row = { generation: header.epoch, json: canonical(header) };
  const isCommitted = await context.store.commit({ ...change, header: { id: 'vault', ...row } });
  if (!isCommitted) return fail({ kind: 'storage-failed', what: 'written meanwhile' });
  await context.local.write(COPY, row);
  return ok(null);
}

function plainOf(change: Change): { kind: string; plain: Uint8Array<ArrayBuffer> } | undefined {
  if (change.act === 'remove') return undefined;
  if (change.act === 'put-secret') return { kind: 'secret', plain: change.secret.bytes() };
  return { kind: change.kind, plain: new TextEncoder().encode(JSON.stringify(change.value)) };
}

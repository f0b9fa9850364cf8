import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { VaultHeaderRow, VaultRecordRow } from '@/lib/storage/vault-rows';
import { findDamage } from './damage';
import { type Header, parseHeader } from './format';
import { isAuthentic } from './manifest';
import { openRecord } from './open';
import type { VaultContext, VaultFailure, Wanted } from './ports';
import { type RecordKind, type RecordOf, recordSchemas } from './records';
import { ensureState, lock } from './session';
import { importVaultKey, type VaultKey } from './vault-key';

/** An authenticated view of the store as of one moment. */
export type Verified = { vaultKey: VaultKey; header: Header; rows: VaultRecordRow[] };

/** A record's id and value. */
export type Listed<K extends RecordKind> = { id: string; value: RecordOf<K> };

/**
 * Reads header and wanted records, and proves them: MAC of the header, then every record against the manifest.
 *
 * Fails with `locked`, or `vault-corrupt` naming the first damaged record. A lock in between wins.
 */
export async function readVerified(context: VaultContext, wanted: Wanted): Promise<Result<Verified, VaultFailure>> {
  const epoch = context.lockEpoch;
  const state = await ensureState(context);
  if (!state) return fail({ kind: 'locked' });
  const vaultKey = await importVaultKey(state.raw);
  state.raw.fill(0);
  const { header: row, rows } = await context.store.read(wanted);
  const header = await proveHeader(context, vaultKey, row);
  if (context.lockEpoch !== epoch) return fail({ kind: 'locked' });
  if (!header.ok) return header;
  const damage = wanted === 'header' ? [] : await damageOf(header.value, rows, wanted);
  if (context.lockEpoch !== epoch) return fail({ kind: 'locked' });
  const [first] = damage;
  return first
    ? fail({ kind: 'vault-corrupt', what: `${first.how} ${first.name}` })
    : ok({ vaultKey, header: header.value, rows });
}

/** All records of one kind, or the one with that id, opened and parsed. */
export async function readRecords<K extends RecordKind>(
  context: VaultContext,
  kind: K,
  id?: string,
): Promise<Result<Listed<K>[], VaultFailure>> {
  const epoch = context.lockEpoch;
  const verified = await readVerified(context, id === undefined ? { kind } : { kind, id });
  if (!verified.ok) return verified;
  const listed = await Promise.all(verified.value.rows.map((row) => openValue(verified.value, kind, row)));
  if (context.lockEpoch !== epoch) return fail({ kind: 'locked' });
  const opened = listed.flatMap((each) => (typeof each === 'string' ? [] : [each]));
  const bad = listed.find((each) => typeof each === 'string');
  return bad === undefined ? ok(opened) : fail({ kind: 'vault-corrupt', what: `unreadable ${kind}/${bad}` });
}

/** The value, or the record's id when it does not open or does not parse. */
async function openValue<K extends RecordKind>(
  { vaultKey, header }: Verified,
  kind: K,
  row: VaultRecordRow,
): Promise<Listed<K> | string> {
  const plain = await openRecord(vaultKey, header.vaultId, row);
  if (!plain) return row.id;
  const value = parseValue(kind, plain);
  plain.fill(0);
  return value === undefined ? row.id : { id: row.id, value };
}

/** Reads a record's plaintext as JSON of its kind; `undefined` when it is not. */
export function parseValue<K extends RecordKind>(kind: K, plain: Uint8Array<ArrayBuffer>): RecordOf<K> | undefined {
  try {
    const parsed = z.safeParse(recordSchemas[kind], JSON.parse(new TextDecoder().decode(plain)));
    // The table ties the schema to the kind; TypeScript cannot follow an indexed access through inference.
    return parsed.success ? (parsed.data as RecordOf<K>) : undefined;
  } catch {
    return undefined;
  }
}

async function proveHeader(
  context: VaultContext,
  vaultKey: VaultKey,
  row: VaultHeaderRow | undefined,
): Promise<Result<Header, VaultFailure>> {
  if (!row) return fail({ kind: 'vault-corrupt', what: 'header missing' });
  const header = parseHeader(row.json);
  if (!header.ok) return header;
  if (header.value.keyId !== vaultKey.keyId) {
    await lock(context, 'changed');
    return fail({ kind: 'locked' });
  }
  const mark = `${vaultKey.keyId} ${row.json}`;
  if (context.verified === mark) return header;
  if (row.generation !== header.value.epoch || !(await isAuthentic(vaultKey, header.value)))
    return fail({ kind: 'vault-corrupt', what: 'manifest' });
  context.verified = mark;
  return header;
}

async function damageOf(header: Header, rows: VaultRecordRow[], wanted: Exclude<Wanted, 'header'>) {
  if (wanted === 'all') return findDamage(header, rows);
  if (wanted.id === undefined) return findDamage(header, rows, wanted.kind);
  const name = `${wanted.kind}/${wanted.id}`;
  const damage = await findDamage(header, rows, wanted.kind);
  return damage.filter((each) => each.name === name);
}

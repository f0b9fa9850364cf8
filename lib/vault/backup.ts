import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { VaultRecordRow } from '@/lib/storage/vault-rows';
import { fromBase64url, toBase64url } from './base64url';
import { canonical } from './canonical';
import { type Header, parseHeader } from './format';
import type { VaultContext, VaultFailure } from './ports';
import { readVerified } from './read';
import { recordName } from './seal';

/** Larger files are refused before they are parsed. */
const MAX_LETTERS = 64_000_000;

const Row = z.strictObject({
  kind: z.string().check(z.maxLength(20)),
  id: z.string().check(z.maxLength(200)),
  rev: z.int(),
  keyId: z.string().check(z.maxLength(11)),
  iv: z.string().check(z.maxLength(16)),
  ct: z.string().check(z.maxLength(2_000_000)),
});
const File = z.strictObject({
  fmt: z.literal('byok-backup'),
  v: z.literal(1),
  header: z.string(),
  records: z.array(Row).check(z.maxLength(100_000)),
});

/** A backup as read from a file: nothing in it is proved yet. */
export type Backup = { header: Header; rows: VaultRecordRow[] };

/** Why a file is not a backup we can use. */
export type BackupFailure = { kind: 'backup-unreadable'; what: string } | { kind: 'vault-newer' };

/** The vault as the text of one file: header and records exactly as stored, so it opens with the passphrase of its day. Proved first. */
export async function makeBackup(context: VaultContext): Promise<Result<string, VaultFailure>> {
  const verified = await readVerified(context, 'all');
  if (!verified.ok) return verified;
  const { header, rows } = verified.value;
  const records = rows.map((row) => ({ ...row, iv: toBase64url(row.iv), ct: toBase64url(row.ct) }));
  return ok(canonical({ fmt: 'byok-backup', v: 1, header: canonical(header), records }));
}

/** Reads a backup file. Refuses what is too large, not of the format, or names a record twice; a newer version is `vault-newer`. */
export function parseBackup(text: string): Result<Backup, BackupFailure> {
  if (text.length > MAX_LETTERS) return unreadable('too large');
  const raw = parseJson(text);
  const version = z.safeParse(z.object({ fmt: z.literal('byok-backup'), v: z.int().check(z.gte(2)) }), raw);
  if (version.success) return fail({ kind: 'vault-newer' });
  const file = z.safeParse(File, raw);
  if (!file.success) return unreadable(file.error.issues[0]?.path.join('.') || 'not a backup');
  const header = parseHeader(file.data.header);
  if (!header.ok) return header.failure.kind === 'vault-newer' ? fail(header.failure) : unreadable('header');
  const rows: VaultRecordRow[] = [];
  for (const { iv: ivText, ct: ctText, ...row } of file.data.records) {
    const [iv, ct] = [fromBase64url(ivText), fromBase64url(ctText)];
    if (!iv || !ct) return unreadable('record bytes');
    rows.push({ ...row, iv, ct });
  }
  const names = new Set(rows.map(({ kind, id }) => recordName(kind, id)));
  return names.size === rows.length ? ok({ header: header.value, rows }) : unreadable('record twice');
}

const unreadable = (what: string) => fail({ kind: 'backup-unreadable', what });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import { toBase64url } from './base64url';
import { canonical } from './canonical';
import { parseHeader } from './format';
import { COPY, Copy, loadHeader } from './load-header';
import type { VaultContext, VaultFailure } from './ports';

/** One of the two places of the header: there and readable, there and not, or not there. Nothing is proved without the key. */
export type Place = 'readable' | 'damaged' | 'newer' | 'missing';

/** What of a vault is on this disk, found without any key. `problem` names why it cannot be opened, `null` where it may be. */
export type Survey = { main: Place; copy: Place; records: number; problem: string | null };

/** Looks at a vault that may be damaged, and changes nothing. */
export async function surveyVault(context: VaultContext): Promise<Result<Survey, VaultFailure>> {
  const { header, count } = await context.store.read('header');
  const copyRaw = await context.local.read(COPY);
  const copy = readCopy(copyRaw);
  const loaded = await loadHeader(context);
  const problem = loaded.ok ? null : 'what' in loaded.failure ? loaded.failure.what : loaded.failure.kind;
  return ok({
    main: placeOf(header?.json),
    copy: copyRaw === undefined ? 'missing' : placeOf(copy ?? ''),
    records: count,
    problem,
  });
}

/**
 * Everything that is left of the vault as one file's text, whether it can be opened or not: both headers and every record as stored, so
 * nothing of it is readable without its key. For keeping before a damaged vault is replaced.
 */
export async function saveRemains(context: VaultContext): Promise<Result<string, VaultFailure>> {
  const { header, rows } = await context.store.read('all');
  const copy = readCopy(await context.local.read(COPY));
  const records = rows.map((row) => ({ ...row, iv: toBase64url(row.iv), ct: toBase64url(row.ct) }));
  return ok(canonical({ fmt: 'byok-remains', v: 1, header: header?.json ?? null, copy: copy ?? null, records }));
}

function placeOf(json: string | undefined): Place {
  if (json === undefined) return 'missing';
  const parsed = parseHeader(json);
  if (parsed.ok) return 'readable';
  return parsed.failure.kind === 'vault-newer' ? 'newer' : 'damaged';
}

function readCopy(raw: unknown): string | undefined {
  const copy = z.safeParse(Copy, raw);
  return copy.success ? copy.data.json : undefined;
}

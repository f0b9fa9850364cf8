import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import { canonical } from './canonical';
import { bytesText, KdfSchema } from './kdf-schema';

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const time = z.int().check(z.gte(0));
/** 12 bytes of IV; 32 bytes of vault key with their tag. */
const wrapped = { iv: bytesText(12), ct: bytesText(48) };

/** One way to unlock: the vault key wrapped under a key only this way can produce. docs/vault-format.md describes each field. */
export const SlotSchema = z.discriminatedUnion('type', [
  z.strictObject({ id: uuid, type: z.literal('passphrase'), createdAt: time, kdf: KdfSchema, ...wrapped }),
  z.strictObject({
    id: uuid,
    type: z.literal('prf'),
    createdAt: time,
    credentialId: z.string().check(z.minLength(1), z.maxLength(1400)),
    rpId: z.nullable(z.string().check(z.maxLength(253))),
    evalSalt: bytesText(32),
    hkdf: z.literal('sha256'),
    ...wrapped,
  }),
  z.strictObject({ id: uuid, type: z.literal('recovery'), createdAt: time, salt: bytesText(16), ...wrapped }),
]);

/** `[record name, revision, hash of its IV and ciphertext]`; a record's name is `kind/id`. */
const Entry = z.tuple([z.string().check(z.regex(/^[a-z]{1,20}\/[A-Za-z0-9._:|-]{1,200}$/)), z.int(), bytesText(32)]);

const ManifestSchema = z.strictObject({
  epoch: z.int().check(z.gte(1)),
  entries: z.array(Entry),
  slotsHash: bytesText(32),
  prev: z.union([z.literal(''), bytesText(32)]),
  mac: bytesText(32),
});

const HeaderSchema = z.strictObject({
  fmt: z.literal('byok-vault'),
  v: z.literal(1),
  vaultId: uuid,
  createdAt: time,
  epoch: z.int().check(z.gte(1)),
  keyId: bytesText(8),
  slots: z.array(SlotSchema).check(z.minLength(1), z.maxLength(16)),
  manifest: ManifestSchema,
});

const Newer = z.object({ fmt: z.literal('byok-vault'), v: z.int().check(z.gte(2)) });

/** The vault's header: everything but the records. `keyId` names the vault key, `epoch` counts committed writes. */
export type Header = z.infer<typeof HeaderSchema>;
/** See `SlotSchema`. */
export type Slot = z.infer<typeof SlotSchema>;
/** See `Entry` in this file. */
export type Entry = z.infer<typeof Entry>;

/** Why a header cannot be used. */
export type HeaderFailure = { kind: 'vault-newer' } | { kind: 'vault-corrupt'; what: string };

/**
 * Reads a header's text. Only the canonical spelling is accepted, so a single changed byte anywhere is seen even before the MAC.
 *
 * Fails with `vault-newer` when a later version of the format wrote it (it must then never be overwritten), else `vault-corrupt`.
 */
export function parseHeader(text: string): Result<Header, HeaderFailure> {
  const raw = parseJson(text);
  if (z.safeParse(Newer, raw).success) return fail({ kind: 'vault-newer' });
  const parsed = z.safeParse(HeaderSchema, raw);
  if (!parsed.success) return fail({ kind: 'vault-corrupt', what: `header ${parsed.error.issues[0]?.path.join('.')}` });
  const header = parsed.data;
  if (canonical(header) !== text) return fail({ kind: 'vault-corrupt', what: 'header spelling' });
  if (header.epoch !== header.manifest.epoch) return fail({ kind: 'vault-corrupt', what: 'header epoch' });
  const names = header.manifest.entries.map(([name]) => name);
  const isSorted = names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name);
  return isSorted ? ok(header) : fail({ kind: 'vault-corrupt', what: 'header order' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

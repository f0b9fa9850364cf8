import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';

/**
 * A second reader of the format, written from docs/vault-format.md alone: Node's own crypto and @noble/hashes, nothing of lib/.
 * It trusts nothing it reads and throws at the first thing that is not as the document says.
 */
export type Opener = { passphrase: string } | { recoveryCode: string } | { prfOutput: Buffer };

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
// biome-ignore lint/suspicious/noExplicitAny: a reader of another project would not have our types either
type Loose = any;

/** Every record of a backup file by its name `kind/id`, decrypted. */
export function readBackup(text: string, opener: Opener): Map<string, Buffer> {
  const file: Loose = JSON.parse(text);
  if (file.fmt !== 'byok-backup' || file.v !== 1) throw new Error('not a backup of version 1');
  const header: Loose = JSON.parse(file.header);
  const vaultKey = openSlot(header, opener);
  proveHeader(header, vaultKey);
  const entries = new Map(header.manifest.entries.map(([name, rev, hash]: Loose) => [name, { rev, hash }]));
  const opened = new Map<string, Buffer>();
  for (const record of file.records) {
    const name = `${record.kind}/${record.id}`;
    const entry: Loose = entries.get(name);
    const [iv, ct] = [bytes(record.iv), bytes(record.ct)];
    const hash = createHash('sha256').update(iv).update(ct).digest('base64url');
    if (!entry || entry.rev !== record.rev || entry.hash !== hash)
      throw new Error(`record ${name} is not in the manifest`);
    const { kind, id, rev, keyId } = record;
    const aad = jcs({ fmt: 'byok-vault', v: 1, vaultId: header.vaultId, id, rev, kind, keyId });
    opened.set(name, unpad(decrypt(derive(vaultKey, `record/${name}`), { iv, ct, aad })));
    entries.delete(name);
  }
  if (entries.size > 0) throw new Error('records are missing');
  return opened;
}

function openSlot(header: Loose, opener: Opener): Buffer {
  const type = 'passphrase' in opener ? 'passphrase' : 'recoveryCode' in opener ? 'recovery' : 'prf';
  const { iv, ct, ...slot } = header.slots.find((each: Loose) => each.type === type);
  const aad = jcs({ fmt: 'byok-vault', v: 1, vaultId: header.vaultId, keyId: header.keyId, slot });
  return decrypt(slotKey(slot, opener), { iv: bytes(iv), ct: bytes(ct), aad });
}

function slotKey(slot: Loose, opener: Opener): Buffer {
  if ('passphrase' in opener) {
    const { m, t, p, salt } = slot.kdf;
    const password = Buffer.from(opener.passphrase.normalize('NFKC'), 'utf8');
    return Buffer.from(argon2id(password, bytes(salt), { m, t, p, dkLen: 32 }));
  }
  if ('recoveryCode' in opener) return expand(crockford(opener.recoveryCode), bytes(slot.salt), 'recovery');
  return expand(opener.prfOutput, bytes(slot.evalSalt), 'prf');
}

function proveHeader(header: Loose, vaultKey: Buffer): void {
  const { mac, ...manifest } = header.manifest;
  const keyId = createHmac('sha256', vaultKey).update('keyid').digest().subarray(0, 8).toString('base64url');
  const slotsHash = createHash('sha256').update(jcs(header.slots)).digest('base64url');
  const { fmt, v, vaultId, createdAt } = header;
  const signed = jcs({ fmt, v, vaultId, createdAt, keyId, manifest });
  const expected = createHmac('sha256', derive(vaultKey, 'manifest')).update(signed).digest('base64url');
  if (keyId !== header.keyId || slotsHash !== manifest.slotsHash || expected !== mac)
    throw new Error('header was changed');
}

function decrypt(key: Buffer, { iv, ct, aad }: { iv: Buffer; ct: Buffer; aad: string }): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  cipher.setAuthTag(ct.subarray(-16));
  return Buffer.concat([cipher.update(ct.subarray(0, -16)), cipher.final()]);
}

function unpad(padded: Buffer): Buffer {
  const end = padded.lastIndexOf(0x80);
  if (padded.length % 256 !== 0 || end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0))
    throw new Error('padding');
  return padded.subarray(0, end);
}

const derive = (vaultKey: Buffer, use: string): Buffer => expand(vaultKey, Buffer.alloc(0), use);

const expand = (secret: Buffer, salt: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `byok-vault/v1/${use}`, 32));

/** 34 letters, of which the first 32 hold 160 bits, five each. */
function crockford(code: string): Buffer {
  const letters = code.replaceAll('-', '').slice(0, 32);
  let bits = 0n;
  for (const letter of letters) bits = bits * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter));
  return Buffer.from(bits.toString(16).padStart(40, '0'), 'hex');
}

function jcs(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${jcs(value[name] ?? null)}`).join(',')}}`;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

import type { VaultRecordRow } from '@/lib/storage/vault-rows';
import { fromBase64url, toBase64url } from './base64url';
import { canonicalBytes } from './canonical';
import { sha256 } from './digest';
import type { Entry, Header, Slot } from './format';
import { recordName } from './seal';
import { manifestKey, type VaultKey } from './vault-key';

/** What one committed write changes in the header. */
export type HeaderChange = { slots?: Slot[]; put?: VaultRecordRow[]; remove?: string[] };

/** The header as it stood before the first write. */
export type HeaderSeed = Pick<Header, 'vaultId' | 'createdAt' | 'keyId'>;

/** The first header of a vault: epoch 1, no predecessor. */
export function firstHeader(vaultKey: VaultKey, seed: HeaderSeed, slots: Slot[]): Promise<Header> {
  return authenticate(vaultKey, { ...seed, epoch: 1, slots, entries: [], prev: '' });
}

/** The header after one write: the epoch grows by one and the manifest before is chained in. */
export async function nextHeader(vaultKey: VaultKey, header: Header, change: HeaderChange): Promise<Header> {
  const gone = new Set([...(change.remove ?? []), ...(change.put ?? []).map((row) => recordName(row.kind, row.id))]);
  const kept = header.manifest.entries.filter(([name]) => !gone.has(name));
  const entries = [...kept, ...(await Promise.all((change.put ?? []).map(entryOf)))];
  return authenticate(vaultKey, {
    vaultId: header.vaultId,
    createdAt: header.createdAt,
    keyId: vaultKey.keyId,
    epoch: header.epoch + 1,
    slots: change.slots ?? header.slots,
    entries: entries.sort(([a], [b]) => (a < b ? -1 : 1)),
    prev: await sha256(canonicalBytes(header.manifest)),
  });
}

/** Whether the header was made with this vault key and nothing in it has changed since. */
export async function isAuthentic(vaultKey: VaultKey, header: Header): Promise<boolean> {
  const mac = fromBase64url(header.manifest.mac);
  const isSlots = header.manifest.slotsHash === (await sha256(canonicalBytes(header.slots)));
  if (!mac || !isSlots || header.keyId !== vaultKey.keyId) return false;
  return crypto.subtle.verify('HMAC', await manifestKey(vaultKey), mac, macInput(header));
}

/** The manifest's line about one record. */
export async function entryOf(row: VaultRecordRow): Promise<Entry> {
  return [recordName(row.kind, row.id), row.rev, await sha256(row.iv, row.ct)];
}

type Body = HeaderSeed & { epoch: number; slots: Slot[]; entries: Entry[]; prev: string };

async function authenticate(vaultKey: VaultKey, { entries, prev, ...rest }: Body): Promise<Header> {
  const slotsHash = await sha256(canonicalBytes(rest.slots));
  const unsigned = { epoch: rest.epoch, entries, slotsHash, prev, mac: '' };
  const header: Header = { fmt: 'byok-vault', v: 1, ...rest, manifest: unsigned };
  const mac = await crypto.subtle.sign('HMAC', await manifestKey(vaultKey), macInput(header));
  return { ...header, manifest: { ...unsigned, mac: toBase64url(new Uint8Array(mac)) } };
}

/** Everything in the header but the MAC itself; the slots stand in it by their hash. */
function macInput({ fmt, v, vaultId, createdAt, keyId, manifest }: Header): Uint8Array<ArrayBuffer> {
  const { mac: _, ...signed } = manifest;
  return canonicalBytes({ fmt, v, vaultId, createdAt, keyId, manifest: signed });
}

import { fromBase64url, toBase64url } from './base64url';
import { canonicalBytes } from './canonical';
import type { Header, Slot } from './format';

/** A slot before the vault key is wrapped in it. */
export type SlotPlan = Slot extends infer S ? (S extends Slot ? Omit<S, 'iv' | 'ct'> : never) : never;

/** What a slot is bound to besides its own parameters. */
export type SlotPlace = Pick<Header, 'vaultId' | 'keyId'>;

/** Wraps the vault key under a slot's key (32 bytes from passphrase, passkey or recovery code). Every parameter of the slot is bound. */
export async function wrapVaultKey(
  raw: Uint8Array<ArrayBuffer>,
  kek: Uint8Array<ArrayBuffer>,
  { plan, place }: { plan: SlotPlan; place: SlotPlace },
): Promise<Slot> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: slotAad(plan, place) };
  const ct = new Uint8Array(await crypto.subtle.encrypt(algorithm, await aesKey(kek, 'encrypt'), raw));
  return { ...plan, iv: toBase64url(iv), ct: toBase64url(ct) };
}

/** The raw vault key, or `undefined` when the key is wrong or the slot was changed: the two cannot be told apart. The caller wipes it. */
export async function unwrapVaultKey(
  slot: Slot,
  kek: Uint8Array<ArrayBuffer>,
  place: SlotPlace,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { iv: ivText, ct: ctText, ...plan } = slot;
  const iv = fromBase64url(ivText);
  const ct = fromBase64url(ctText);
  if (!iv || !ct || kek.length !== 32) return undefined;
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: slotAad(plan, place) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, await aesKey(kek, 'decrypt'), ct));
  } catch {
    return undefined;
  }
}

const slotAad = (plan: SlotPlan, { vaultId, keyId }: SlotPlace): Uint8Array<ArrayBuffer> =>
  canonicalBytes({ fmt: 'byok-vault', v: 1, vaultId, keyId, slot: { ...plan } });

const aesKey = (kek: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', kek, 'AES-GCM', false, [use]);

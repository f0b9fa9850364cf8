import { fromBase64url, toBase64url } from './base64url';

/** Argon2id parameters as a slot stores them: `m` in KiB, `t` passes, `p` lanes, 16 bytes of salt in base64url. */
export type Kdf = { alg: 'argon2id'; v: 19; m: number; t: number; p: number; salt: string };

/**
 * The parameters we are willing to run: the lower bound is OWASP's least (19 MiB, t=2); the upper one stops a planted file from
 * exhausting memory.
 * Source: https://www.rfc-editor.org/rfc/rfc9106 and OWASP Password Storage Cheat Sheet, checked 2026-11-23.
 */
export const kdfBounds = { m: [19_456, 1_048_576], t: [2, 20], p: [1, 4] } as const;

/** The least a new slot may use; `m` in KiB. */
export const kdfFloor = { m: 65_536, t: 3 } as const;
/** The most memory we choose by ourselves, in KiB. */
const CAP_KIB = 262_144;

/** Parameters of a new slot: 64 MiB, three passes, one lane, fresh salt. */
export function freshKdf(mKib: number = kdfFloor.m): Kdf {
  return {
    alg: 'argon2id',
    v: 19,
    m: mKib,
    t: kdfFloor.t,
    p: 1,
    salt: toBase64url(crypto.getRandomValues(new Uint8Array(16))),
  };
}

/** Whether parameters are good enough to protect a new slot; older slots may be weaker and are strengthened at unlock. */
export const isStrongEnough = ({ m, t, p, salt }: Kdf): boolean =>
  isWhole(m, kdfFloor.m, kdfBounds.m[1]) &&
  isWhole(t, kdfFloor.t, kdfBounds.t[1]) &&
  isWhole(p, ...kdfBounds.p) &&
  fromBase64url(salt)?.length === 16;

const isWhole = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

/**
 * Stronger parameters for the next derivation, or `undefined` when the present ones are right for this machine.
 *
 * `tookMs` is what the last derivation took here; memory grows towards `targetMs` in steps of 16 MiB between the floor and the cap.
 * Never weaker than before, so a slow machine cannot lower what a fast one chose. Changes below a quarter are not worth a write.
 */
export function strongerKdf(kdf: Kdf, tookMs: number, targetMs = 800): Kdf | undefined {
  const wanted = Math.floor((kdf.m * targetMs) / Math.max(1, tookMs) / 16_384) * 16_384;
  const m = Math.max(kdf.m, kdfFloor.m, Math.min(CAP_KIB, wanted));
  const isEnough = isStrongEnough(kdf) && m < kdf.m * 1.25;
  return isEnough ? undefined : { ...freshKdf(m), t: Math.max(kdf.t, kdfFloor.t) };
}

import { armor, Decrypter, Encrypter } from 'age-encryption';
import { fail, ok, type Result } from '@/lib/core/result';

/** Why a file of the age tool was not opened. `what` says the cause, never content. */
export type AgeFailure = { kind: 'import-unreadable'; what: string };

/** No export of keys is larger; whatever is, is not worth unpacking. */
const MAX_AGE_BYTES = 16_000_000;

/**
 * Seals a text under a passphrase as a file that `age --decrypt` opens: scrypt recipient, ASCII armour.
 *
 * `logN` is the work factor; 18 is age's own default, takes 256 MiB and about a second or three, and is lowered in tests only.
 * Format: https://age-encryption.org/v1, checked 2026-11-25.
 */
export async function sealAge(text: string, passphrase: string, logN = 18): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(logN);
  return armor.encode(await encrypter.encrypt(text));
}

/**
 * Opens a passphrase file of the age tool, armoured or not.
 *
 * Fails with `wrong passphrase`, `age recipients` (it is locked to keys, not to a passphrase), `age work factor` (above 2^20, which nobody
 * could open in reasonable time), `too large` or `damaged`.
 */
export async function openAge(file: Uint8Array, passphrase: string): Promise<Result<string, AgeFailure>> {
  if (file.byteLength > MAX_AGE_BYTES) return refuse('too large');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const isArmoured = file[0] === 0x2d || (file[0] ?? 0) <= 0x20;
    const bytes = isArmoured ? armor.decode(new TextDecoder().decode(file)) : file;
    if (!/^age-encryption\.org\/v1\n-> scrypt /.test(new TextDecoder().decode(bytes.subarray(0, 40))))
      return refuse('age recipients');
    return ok(await decrypter.decrypt(bytes, 'text'));
  } catch (error) {
    // The library throws plain errors; these two messages are the ones a person can act on.
    const message = error instanceof Error ? error.message : '';
    if (/no identity matched/.test(message)) return refuse('wrong passphrase');
    return refuse(/work factor/.test(message) ? 'age work factor' : 'damaged');
  }
}

const refuse = (what: string) => fail({ kind: 'import-unreadable', what } as const);

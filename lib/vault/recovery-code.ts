/** Crockford's base 32: no I, L, O, U. Source: https://www.crockford.com/base32.html, checked 2026-11-23. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 20;
const LETTERS = 32;

/** A fresh recovery code: 160 random bits, printed as `XXXXX-XXXXX-…` with two letters of checksum at its end. */
export async function newRecoveryCode(): Promise<string> {
  return printRecoveryCode(crypto.getRandomValues(new Uint8Array(BYTES)));
}

/** The printed form of 20 bytes: 34 letters in groups of five. */
export async function printRecoveryCode(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const letters = encode(bytes) + (await checksum(bytes));
  return (letters.match(/.{1,5}/g) ?? []).join('-');
}

/**
 * The 20 bytes of a code as a person typed it: small letters, blanks and dashes do not matter, and I, L read as 1, O as 0.
 *
 * `undefined` when it is not a code or its checksum says that a letter is wrong (1,023 of 1,024 mistakes are noticed).
 */
export async function readRecoveryCode(typed: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0');
  if (letters.length !== LETTERS + 2 || [...letters].some((letter) => !ALPHABET.includes(letter))) return undefined;
  const bytes = decode(letters.slice(0, LETTERS));
  return letters.slice(LETTERS) === (await checksum(bytes)) ? bytes : undefined;
}

/** The first ten bits of SHA-256. */
async function checksum(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return encode(digest.slice(0, 5)).slice(0, 2);
}

function encode(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('');
}

function decode(letters: string): Uint8Array<ArrayBuffer> {
  const bits = Array.from(letters, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}

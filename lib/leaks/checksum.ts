/**
 * Whether the last six characters are the CRC-32 of the body in base 62, as GitHub, npm and Vercel write it.
 *
 * The prefix is four characters (`ghp_`, `npm_`, `vck_`); the body is what lies between.
 * Source: GitHub's description of its token format (2021-04-05) and two published Vercel examples; checked 2026-11-23.
 */
export function hasCrc32Tail(key: string): boolean {
  const body = key.slice(4, -6);
  return toBase62(crc32(body)) === key.slice(-6);
}

/** CRC-32 (IEEE) of ASCII text, unsigned. */
export function crc32(text: string): number {
  let crc = -1;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

/** Six digits of base 62, padded with 0 on the left. */
export function toBase62(value: number): string {
  let rest = value;
  let digits = '';
  for (let place = 0; place < 6; place++) {
    digits = digitOf(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** Digits, then capitals, then small letters. */
const digitOf = (value: number): string => (value < 36 ? value.toString(36).toUpperCase() : (value - 26).toString(36));

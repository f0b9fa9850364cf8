/** A 128-bit key: four words of 32 bits, lowest first. */
export type HashKey = readonly [number, number, number, number];

// SipHash-2-4 (Aumasson, Bernstein 2012) over 32-bit halves: BigInt would be ten times slower.
type Word = [low: number, high: number];

/**
 * SipHash-2-4 of a text's UTF-16 code units taken as bytes (ASCII text gives the reference values), lowest and highest 32 bits.
 *
 * Synchronous, because a paste must be decided before the handler returns. Source: https://www.aumasson.jp/siphash/, checked 2026-11-23.
 */
export function sipHash(text: string, key: HashKey): [low: number, high: number] {
  const v: [Word, Word, Word, Word] = [
    [key[0] ^ 0x70736575, key[1] ^ 0x736f6d65],
    [key[2] ^ 0x6e646f6d, key[3] ^ 0x646f7261],
    [key[0] ^ 0x6e657261, key[1] ^ 0x6c796765],
    [key[2] ^ 0x79746573, key[3] ^ 0x74656462],
  ];
  const whole = text.length - (text.length % 8);
  for (let at = 0; at < whole; at += 8) absorb(v, [fourBytes(text, at), fourBytes(text, at + 4)]);
  absorb(v, [fourBytes(text, whole), (fourBytes(text, whole + 4) & 0xffffff) | (text.length << 24)]);
  v[2][0] ^= 0xff;
  for (let n = 0; n < 4; n++) round(v);
  return [(v[0][0] ^ v[1][0] ^ v[2][0] ^ v[3][0]) >>> 0, (v[0][1] ^ v[1][1] ^ v[2][1] ^ v[3][1]) >>> 0];
}

function absorb(v: [Word, Word, Word, Word], message: Word): void {
  v[3][0] ^= message[0];
  v[3][1] ^= message[1];
  round(v);
  round(v);
  v[0][0] ^= message[0];
  v[0][1] ^= message[1];
}

function round([v0, v1, v2, v3]: [Word, Word, Word, Word]): void {
  add(v0, v1);
  rotate(v1, 13);
  xor(v1, v0);
  rotate(v0, 32);
  add(v2, v3);
  rotate(v3, 16);
  xor(v3, v2);
  add(v0, v3);
  rotate(v3, 21);
  xor(v3, v0);
  add(v2, v1);
  rotate(v1, 17);
  xor(v1, v2);
  rotate(v2, 32);
}

function add(a: Word, b: Word): void {
  const low = (a[0] >>> 0) + (b[0] >>> 0);
  a[1] = (a[1] + b[1] + (low > 0xffffffff ? 1 : 0)) | 0;
  a[0] = low | 0;
}

function xor(a: Word, b: Word): void {
  a[0] ^= b[0];
  a[1] ^= b[1];
}

function rotate(a: Word, by: number): void {
  const [low, high] = a;
  if (by === 32) {
    a[0] = high;
    a[1] = low;
    return;
  }
  a[0] = (low << by) | (high >>> (32 - by));
  a[1] = (high << by) | (low >>> (32 - by));
}

/** Bytes past the end are zero. */
function fourBytes(text: string, at: number): number {
  let word = 0;
  for (let byte = 0; byte < 4 && at + byte < text.length; byte++)
    word |= (text.charCodeAt(at + byte) & 255) << (8 * byte);
  return word;
}

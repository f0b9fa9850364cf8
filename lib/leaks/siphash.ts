/** A 128-bit key: four words of 32 bits, lowest first. */
export type HashKey = readonly [number, number, number, number];

type State = [bigint, bigint, bigint, bigint];

/**
 * SipHash-2-4 (Aumasson, Bernstein 2012) of a text's UTF-16 code units taken as bytes (ASCII text gives the reference values), lowest
 * and highest 32 bits. About 30 µs for a key: it is asked for the few stretches that a rolling hash has picked, and for findings.
 *
 * Synchronous, because a paste must be decided before the handler returns. Source: https://www.aumasson.jp/siphash/, checked 2026-11-23.
 */
export function sipHash(text: string, key: HashKey): [low: number, high: number] {
  const [a, b, c, d] = key.map((word) => BigInt(word >>> 0));
  const low = word((b ?? 0n) << 32n) | (a ?? 0n);
  const high = word((d ?? 0n) << 32n) | (c ?? 0n);
  let state: State = [
    low ^ 0x736f6d6570736575n,
    high ^ 0x646f72616e646f6dn,
    low ^ 0x6c7967656e657261n,
    high ^ 0x7465646279746573n,
  ];
  for (let at = 0; at <= text.length; at += 8) {
    let message = 0n;
    for (let byte = 0; byte < 8 && at + byte < text.length; byte++)
      message |= BigInt(text.charCodeAt(at + byte) & 255) << BigInt(8 * byte);
    if (at + 8 > text.length) message |= BigInt(text.length & 255) << 56n;
    state[3] ^= message;
    state = round(round(state));
    state[0] ^= message;
  }
  state[2] ^= 0xffn;
  for (let n = 0; n < 4; n++) state = round(state);
  const sum = state[0] ^ state[1] ^ state[2] ^ state[3];
  return [Number(sum & 0xffffffffn), Number(sum >> 32n)];
}

function round([v0, v1, v2, v3]: State): State {
  const a = word(v0 + v1);
  const b = rotate(v1, 13n) ^ a;
  const c = word(v2 + v3);
  const d = rotate(v3, 16n) ^ c;
  const e = word(rotate(a, 32n) + d);
  const f = word(c + b);
  return [e, rotate(b, 17n) ^ f, rotate(f, 32n), rotate(d, 21n) ^ e];
}

const word = (value: bigint): bigint => value & 0xffffffffffffffffn;

const rotate = (value: bigint, by: bigint): bigint => word(value << by) | (value >> (64n - by));

const BLOCK = 256;

/** Pads to a multiple of 256 bytes: one byte 0x80, then zeros (ISO/IEC 7816-4), so that a size says little. */
export function pad(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  return padded;
}

/** Takes the padding off; `undefined` when there is none, which cannot happen to bytes that `pad` made. */
export function unpad(padded: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const end = padded.lastIndexOf(0x80);
  const isPadding = end >= 0 && padded.length % BLOCK === 0 && padded.subarray(end + 1).every((byte) => byte === 0);
  return isPadding ? padded.slice(0, end) : undefined;
}

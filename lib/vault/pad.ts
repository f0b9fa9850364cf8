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
  let end = padded.length - 1;
  while (padded[end] === 0) end -= 1;
  return padded[end] === 0x80 && padded.length % BLOCK === 0 ? padded.slice(0, end) : undefined;
}

/** A passphrase as bytes: NFKC first, so that the same passphrase typed on another keyboard or system gives the same key. */
export const passphraseBytes = (passphrase: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(passphrase.normalize('NFKC'));

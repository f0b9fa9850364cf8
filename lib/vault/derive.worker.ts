import { toBase64url } from './base64url';
import { deriveKek } from './derive';
import type { Kdf } from './kdf';

// A worker of our own page: nobody but that page can reach it, and it lives for one derivation.
self.onmessage = async ({ data }: MessageEvent<{ password: Uint8Array<ArrayBuffer>; kdf: Kdf }>) => {
  const kek = await deriveKek(data.password, data.kdf).catch(() => undefined);
  self.postMessage(kek ? toBase64url(kek) : null);
  kek?.fill(0);
};

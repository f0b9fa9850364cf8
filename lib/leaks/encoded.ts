import { decodeBase64 } from './base64';
import type { Finding } from './finding';

const SHORTEST = 32;
const HEAD = 16;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Keys inside base64: a Kubernetes secret, Basic authentication, a whole encoded `.env`.
 *
 * Only what decodes to plain text is looked into; the finding covers the whole run and says what was found first in it.
 */
export function findEncoded(
  text: string,
  run: { start: number; end: number },
  scanText: (text: string) => Finding[],
): Finding | undefined {
  if (run.end - run.start < SHORTEST || !startsAsText(text, run.start)) return undefined;
  const plain = decodeBase64(text.slice(run.start, run.end)) ?? '';
  if (!isText(plain)) return undefined;
  const [best] = scanText(plain).sort((a, b) => b.confidence - a.confidence);
  return best && { ...best, ...run, confidence: best.confidence * 0.95, rule: 'encoded' };
}

const isText = (decoded = ''): boolean => /^[\t\r\n\x20-\x7e]+$/.test(decoded);

/** Decodes the first characters by hand: most runs are no text, and `atob` is slow to say so. */
function startsAsText(text: string, start: number): boolean {
  let bits = 0;
  for (let at = 0; at < HEAD; at++) {
    bits = (bits << 6) | ALPHABET.indexOf(text[start + at] ?? '');
    const place = at & 3;
    if (place === 0) continue;
    const code = (bits >> (6 - 2 * place)) & 255;
    if ((code < 32 || code > 126) && code !== 10 && code !== 13 && code !== 9) return false;
  }
  return true;
}

import { decodeBase64 } from './base64';
import { maskOf, TOP_BIT_CLEAR } from './characters';
import type { Finding } from './finding';

const SHORTEST = 32;

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

/** The first of every four characters holds the top of a byte: below 128 in text. Most runs are none, and `atob` is slow to say so. */
const startsAsText = (text: string, start: number): boolean =>
  QUARTERS.every((at) => maskOf(text.charCodeAt(start + at)) & TOP_BIT_CLEAR);

const QUARTERS = [0, 4, 8, 12];

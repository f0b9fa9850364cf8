import { CORE, maskOf } from './characters';
import { bareKeys, type CompiledKey } from './compiled';
import type { Finding } from './finding';
import { isPlaceholder } from './placeholder';
import { nearestProvider } from './providers-near';
import { randomness } from './randomness';
import { matchShape } from './shape';
import { strengthAround } from './surroundings';

const HEXADECIMAL = /^(?:0x)?[\da-f-]+$/i;
// Hashes, public keys (OpenSSH, DER, a point of P-256), the head of a web token, addresses of Ethereum, plain numbers.
const NEVER =
  /^(?:sha\d{1,3}-|AAAA|ssh-|M(?:I[GI]|F[kY]|HY|Co)|B[A-P][\w-]{85}$|eyJ(?:hbGci|0eXAi)[\w-]*$|0x[\da-f]{40}$)|^[\d.-]+$/i;
// `PubUnwrapSymKey`: what calls itself a key is the name of one.
const NAMED = /[a-z](?:Key|Token|Secret)/;
// Without their first letters, which come in both cases: an expression that ignores case is slow.
const SHOWN = /uthDomain|essagingSenderId|irebaseapp|lgolia|LGOLIA|oc[sS]earch/;

/**
 * A key that only its surroundings give away: a random token that the text calls a key, of a provider it names or of an unknown one.
 *
 * `value` is what stands at `span` once its pieces are joined; `whole` is false for one piece of a longer base64 run.
 */
export function judgeInContext(text: string, span: { start: number; end: number }, value: string): Finding | undefined {
  // `image@…`, `action@…`: the hash of a version. `name(`: a function.
  if (randomness(value) < 0.3 || NEVER.test(value) || NAMED.test(value)) return undefined;
  if (text[span.start - 1] === '@' || text[span.end] === '(') return undefined;
  if (text[span.end] !== '@' && isPath(text.slice(Math.max(0, span.start - 99), span.start))) return undefined;
  const strength = strengthAround(text, span.start, span.end);
  if (strength === 0 || isPlaceholder(value)) return undefined;
  const provider = nearestProvider(text, span);
  const known = provider ? bareKeys().find((entry) => fits(entry, provider, value)) : undefined;
  if (known)
    return {
      ...span,
      provider: known.family.provider,
      kind: known.key.kind,
      confidence: 0.9,
      rule: known.family.provider,
    };
  return generic(text, span, { value, strength, provider });
}

/** Before the token stands an address without a query, so that the token is a part of its path; a login at its head ends with `@`. */
function isPath(before: string): boolean {
  const from = before.lastIndexOf('://');
  return from >= 0 && !/[\s?#"'<>]/.test(before.slice(from));
}

type Evidence = { value: string; strength: number; provider: string | undefined };

function generic(
  text: string,
  span: { start: number; end: number },
  { value, strength, provider }: Evidence,
): Finding | undefined {
  const hashLike = HEXADECIMAL.test(value);
  const encoded = /[+/]/.test(value);
  const plausible = hashLike
    ? strength === 3 && value.length >= 32
    : value.length >= (encoded ? 32 : 20) && randomness(value) >= 0.4;
  if (!plausible || (encoded && strength < 3 && value.length < 60) || isShown(text, span)) return undefined;
  const confidence = (strength === 3 ? 0.65 : 0.55) + (provider ? 0.1 : 0);
  return {
    ...span,
    provider: provider ?? 'unknown',
    kind: provider ? `${provider}-unknown` : 'unknown',
    confidence,
    rule: 'generic-context',
  };
}

/** Whether the key is one that pages publish: search keys of documentation sites, client configurations of Firebase. */
export const isShown = (text: string, span: { start: number; end: number }): boolean =>
  SHOWN.test(text.slice(Math.max(0, span.start - 150), span.end + 150));

const fits = (entry: CompiledKey, provider: string, value: string): boolean =>
  entry.family.provider === provider && matchShape(entry.shape, value, 0) === value.length;

/** Where a token that starts with the core at `start`..`end` really ends: `id.secret` and `uuid:secret` are one. */
export function tokenEnd(text: string, end: number): number {
  if (!'.:~'.includes(text[end] ?? ' ')) return end;
  let next = end + 1;
  while (maskOf(text.charCodeAt(next)) & CORE && next - end < 200) next++;
  const tail = text.slice(end + 1, next);
  return tail.length >= 12 && randomness(tail) >= 0.35 ? next : end;
}

/** What may be authenticated: JSON without fractions. */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [name: string]: Canonical };

/**
 * The one spelling of a value as JSON (RFC 8785, JCS): members sorted by UTF-16 code units, no spaces.
 *
 * Numbers are safe integers only, so the number format of JCS never matters. Throws on anything else, which is a bug of the caller.
 */
export function canonical(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('canonical: not a whole number');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** `canonical` as UTF-8 bytes: what is hashed, authenticated or bound. */
export const canonicalBytes = (value: Canonical): Uint8Array<ArrayBuffer> => encoder.encode(canonical(value));

const encoder = new TextEncoder();

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);

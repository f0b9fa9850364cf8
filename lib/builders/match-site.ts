import { fail, ok, type Result } from '@/lib/core/result';
import type { Builder } from './define-builder';
import { builders } from './registry';

/** Why an address takes no key: not a web page, not encrypted, or written to look like another site. */
export type SiteRefusal = { kind: 'page-not-fillable' };

/** A page's exact origin (host as punycode), and the builder known to live there. `known`: the origin is in our registry. */
export type Site = { origin: string; host: string; builder: Builder | undefined; known: boolean };

/**
 * Says whose page an address is.
 *
 * An origin is matched whole: scheme, host, port. Refused: anything but https (http only on loopback), addresses with user info,
 * hosts with a trailing dot, opaque origins. A host in another script shows as punycode, so a look-alike never equals the origin
 * it imitates. `assigned` are origins the user gave to a builder, for products people host themselves.
 */
export function matchSite(url: string, assigned: ReadonlyMap<string, string> = new Map()): Result<Site, SiteRefusal> {
  const parsed = URL.parse(url);
  if (!parsed || !isFillable(parsed)) return fail({ kind: 'page-not-fillable' });
  const { origin, hostname } = parsed;
  const known = builders.find((builder) => builder.origins.includes(origin));
  const given = assigned.get(origin);
  const builder = known ?? builders.find(({ id }) => id === given);
  return ok({ origin, host: hostname, builder, known: known !== undefined });
}

function isFillable(url: URL): boolean {
  const { protocol, hostname, username, password } = url;
  if (username !== '' || password !== '' || hostname === '' || hostname.endsWith('.')) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);

import type { FailureOf } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { postOut } from './post-out';

/** The edges; `hostsGranted` is asked each time, because the user can take a host back. */
export type ExportPorts = { fetch: typeof fetch; hostsGranted: (patterns: readonly string[]) => Promise<boolean> };

/** What is sent and how the receiver knows the sender. `authorization` is the header's whole value, null for none. */
export type ExportPost = { url: string; contentType: string; body: string; authorization: string | null };

/** Why the receiver did not take it. */
export type ExportFailure = FailureOf<
  'host-refused' | 'host-permission-missing' | 'export-refused' | 'export-unreachable'
>;

const TIMEOUT_MS = 30_000;

/**
 * Posts usage to an address the user chose; no cookies, no referrer, no redirect (it could carry the authorisation elsewhere), and no
 * provider key, for it is never given one. Any answer of 200 to 299 counts as taken. Never throws.
 */
export async function postExport(
  { fetch, hostsGranted }: ExportPorts,
  { url, contentType, body, authorization }: ExportPost,
): Promise<Result<void, ExportFailure>> {
  const pattern = exportPattern(url);
  if (pattern === undefined) return fail({ kind: 'host-refused', host: '' });
  if (!(await hostsGranted([pattern]))) return fail({ kind: 'host-permission-missing', host: new URL(url).hostname });
  const answer = await postOut(fetch, {
    url,
    contentType,
    body,
    timeoutMs: TIMEOUT_MS,
    ...(authorization === null ? {} : { authorization }),
  });
  if (!answer) return fail({ kind: 'export-unreachable' });
  return answer.ok ? ok(undefined) : fail({ kind: 'export-refused', status: answer.status });
}

/**
 * The permission an address needs, as a match pattern; `undefined` where it may not be used: https anywhere, or http on this machine only
 * (the pages' own policy allows no other), no user and password in it, no fragment.
 */
export function exportPattern(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, hash } = new URL(address);
  const isHere = protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
  if ((protocol !== 'https:' && !isHere) || username || password || hash) return undefined;
  return `${protocol}//${hostname}/*`;
}

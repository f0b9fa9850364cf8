import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** One request that reached the world. `auth` is a fingerprint of the credential it carried, never the credential. */
export type Seen = { host: string; method: string; path: string; auth: string | undefined; everything: string };

/** A short, one-way name of a credential, to compare what arrived with what was expected. */
export function fingerprint(credential: string): string {
  return createHash('sha256').update(credential).digest('hex').slice(0, 12);
}

/** Reduces a request to what tests ask about. `everything` is kept to search it for canary keys. */
export function see(
  host: string,
  line: { method: string; url: string },
  rest: { headers: IncomingHttpHeaders; body: string },
): Seen {
  const { authorization, ...headers } = rest.headers;
  const credential = authorization?.replace(/^Bearer /, '') ?? headerText(headers['x-api-key']);
  return {
    host,
    method: line.method,
    path: line.url.split('?')[0] ?? '/',
    auth: credential ? fingerprint(credential) : undefined,
    everything: `${line.url} ${JSON.stringify(rest.headers)} ${rest.body}`,
  };
}

const headerText = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

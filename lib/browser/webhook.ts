import type { FailureOf } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { baseOrigin } from './host-allowed';
import { postOut } from './post-out';

/** The edges; `hostsGranted` is asked each time, because the user can take a host back. */
export type WebhookPorts = { fetch: typeof fetch; hostsGranted: (patterns: readonly string[]) => Promise<boolean> };

/** Why a message did not arrive. */
export type WebhookFailure = FailureOf<
  'host-refused' | 'host-permission-missing' | 'webhook-refused' | 'webhook-unreachable'
>;

const TIMEOUT_MS = 15_000;

/**
 * Posts JSON to an address the user chose: https, or http on their own machine or network; no cookies, no referrer, no redirect, and no
 * key, for it is never given one. Never throws.
 */
export async function postWebhook(
  { fetch, hostsGranted }: WebhookPorts,
  { url, body }: { url: string; body: unknown },
): Promise<Result<null, WebhookFailure>> {
  const origin = webhookOrigin(url);
  if (origin === undefined) return fail({ kind: 'host-refused', host: '' });
  const { protocol, hostname } = new URL(origin);
  if (!(await hostsGranted([`${protocol}//${hostname}/*`])))
    return fail({ kind: 'host-permission-missing', host: hostname });
  const contentType = 'application/json';
  const answer = await postOut(fetch, { url, contentType, body: JSON.stringify(body), timeoutMs: TIMEOUT_MS });
  if (!answer) return fail({ kind: 'webhook-unreachable' });
  return answer.ok ? ok(null) : fail({ kind: 'webhook-refused', status: answer.status });
}

/** The origin a webhook may be posted to; `undefined` where the address may not be used at all. */
export function webhookOrigin(url: string): string | undefined {
  return URL.canParse(url) ? baseOrigin(withoutSecrets(new URL(url))) : undefined;
}

// a query may hold a token, as Discord's `?wait=true` or a generic receiver's; user and password may not
const withoutSecrets = ({ protocol, username, password, host }: URL): string =>
  `${protocol}//${username || password ? `${username}:${password}@` : ''}${host}/`;

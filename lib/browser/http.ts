import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Secret } from '@/lib/core/secret';
import type { AuthStyle, RequestSpec } from '@/lib/providers/provider';
import { hostAllowed } from './host-allowed';
import { queueFor } from './http-queue';
import { readLimited } from './read-limited';
import { retryAt } from './retry-at';

/** What one request needs to know about its provider. `hosts` are the only origins the key may reach. */
export type HttpTarget = {
  id: string;
  hosts: readonly string[];
  /** `null` where the secret goes into the body alone (see `RequestSpec.keyField`). */
  auth: AuthStyle | null;
  headers?: Readonly<Record<string, string>>;
  /** The account's own origin of a self-hosted provider; then it is the only host allowed. */
  base?: string;
};

/** The answer: its JSON, or null where the body was empty. `bytes` is what it weighed. */
export type HttpAnswer = { status: number; body: unknown; bytes: number };

/** Sends one request with one key. Never throws; every failure is a known kind. */
export type Send = (target: HttpTarget, spec: RequestSpec, secret: Secret) => Promise<Result<HttpAnswer, KnownFailure>>;

/** The edges of `createSend`; `hostsGranted` asks the browser each time, because the user can take a host back. */
export type HttpPorts = {
  fetch: typeof fetch;
  hostsGranted: (patterns: readonly string[]) => Promise<boolean>;
  clock: Clock;
  timeoutMs?: number;
  maxBytes?: number;
};

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Makes the one function that talks to providers, and the only place where a key meets a request.
 *
 * Refuses hosts that are not the provider's (`host-refused`) or not granted (`host-permission-missing`); sends no cookies and no
 * referrer, follows no redirect, waits its turn at the host, and gives up on slow (`timeout`) or huge (`answer-too-large`) answers.
 */
export function createSend(ports: HttpPorts): Send {
  const enqueue = queueFor();
  return async (target, spec, secret) => {
    const url = new URL(spec.url);
    if (!hostAllowed(url, target)) return fail({ kind: 'host-refused', host: url.host });
    if (!isHeaderSafe(secret)) return fail({ kind: 'key-unsendable', provider: target.id });
    if (!(await ports.hostsGranted([`${url.protocol}//${url.hostname}/*`])))
      return fail({ kind: 'host-permission-missing', host: url.hostname });
    return enqueue(url.host, () => exchange({ ports, target, spec, secret }));
  };
}

type Exchange = { ports: HttpPorts; target: HttpTarget; spec: RequestSpec; secret: Secret };

async function exchange({ ports, target, spec, secret }: Exchange): Promise<Result<HttpAnswer, KnownFailure>> {
  const signal = AbortSignal.timeout(ports.timeoutMs ?? TIMEOUT_MS);
  try {
    const response = await ports.fetch(spec.url, { ...options(target, spec, secret), signal });
    if (!response.ok) {
      void response.body?.cancel().catch(() => undefined);
      return fail(failureOf(response, target.id, ports.clock()));
    }
    const text = await readLimited(response, ports.maxBytes ?? MAX_BYTES);
    if (text === undefined) return fail({ kind: 'answer-too-large', provider: target.id });
    return readJson(text, response.status, target.id);
  } catch {
    // fetch throws for an unreachable network, a refused redirect and our own time limit; the signal tells them apart
    return fail(signal.aborted ? { kind: 'timeout', provider: target.id } : { kind: 'offline', provider: target.id });
  }
}

function options(target: HttpTarget, spec: RequestSpec, secret: Secret): RequestInit {
  const headers = new Headers({ accept: 'application/json', ...target.headers, ...spec.headers });
  if (target.auth) headers.set(target.auth.header, target.auth.prefix + secret.reveal());
  const body = bodyOf(spec, secret);
  if (body !== undefined) headers.set('content-type', 'application/json');
  return {
    method: spec.method,
    headers,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    ...(body !== undefined && { body }),
  };
}

// visible ASCII only: a line break or a letter from a text editor inside a key would make fetch throw as if there were no network
const isHeaderSafe = (secret: Secret): boolean =>
  secret.bytes().length > 0 && secret.bytes().every((byte) => byte > 0x20 && byte < 0x7f);

function bodyOf({ body, keyField }: RequestSpec, secret: Secret): string | undefined {
  if (keyField === undefined) return body === undefined ? undefined : JSON.stringify(body);
  return JSON.stringify({ ...(typeof body === 'object' ? body : {}), [keyField]: secret.reveal() });
}

function readJson(text: string, status: number, provider: string): Result<HttpAnswer, KnownFailure> {
  const bytes = text.length;
  if (text.trim() === '') return ok({ status, body: null, bytes });
  try {
    return ok({ status, body: JSON.parse(text), bytes });
  } catch {
    return fail({ kind: 'schema-drift', provider, path: '(not JSON)' });
  }
}

function failureOf(response: Response, provider: string, now: ReturnType<Clock>): KnownFailure {
  switch (response.status) {
    case 401:
      return { kind: 'unauthorised', provider };
    case 402:
      return { kind: 'out-of-credit', provider };
    case 403:
      return { kind: 'forbidden', provider };
    case 408:
      return { kind: 'timeout', provider };
    case 429:
      return { kind: 'rate-limited', provider, retryAt: retryAt(response.headers.get('retry-after'), now) };
    default:
      return { kind: 'provider-unavailable', provider, status: response.status };
  }
}

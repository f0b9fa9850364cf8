import type { FailureOf } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { EpochMs } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { postOut } from './post-out';
import { retryAt } from './retry-at';

/** The edges; `hostsGranted` is asked each time, because the user can take a host back. */
export type ExportPorts = { fetch: typeof fetch; hostsGranted: (patterns: readonly string[]) => Promise<boolean> };

/** What is sent and how the receiver knows the sender. `authorization` is the header's whole value, null for none. */
export type ExportPost = { url: string; contentType: string; body: string; authorization: string | null; now: EpochMs };

/** Why the receiver did not take it. */
export type ExportFailure = FailureOf<
  'host-refused' | 'host-permission-missing' | 'export-refused' | 'export-unreachable'
>;

const TIMEOUT_MS = 30_000;
const ANSWER_BYTES = 100_000;

/**
 * Posts usage to an address the user chose; no cookies, no referrer, no redirect (it could carry the authorisation elsewhere), and no
 * provider key, for it is never given one. Any answer of 200 to 299 counts as taken; `rejected` is how many samples an OpenTelemetry receiver
 * says it left out of it. A receiver that is busy says when it may be asked again (`retryAt`); one that cannot take these samples as they are
 * is not to be sent them again (`dropped`). Never throws.
 * Source: https://opentelemetry.io/docs/specs/otlp/#otlphttp-response, checked 2026-11-25.
 */
export async function postExport(
  { fetch, hostsGranted }: ExportPorts,
  { url, contentType, body, authorization, now }: ExportPost,
): Promise<Result<{ rejected: number }, ExportFailure>> {
  const pattern = exportPattern(url);
  if (pattern === undefined) return fail({ kind: 'host-refused', host: '' });
  if (!(await hostsGranted([pattern]))) return fail({ kind: 'host-permission-missing', host: new URL(url).hostname });
  const isOtlp = contentType === 'application/json';
  const answer = await postOut(fetch, {
    url,
    contentType,
    body,
    timeoutMs: TIMEOUT_MS,
    ...(isOtlp ? { answerBytes: ANSWER_BYTES } : {}),
    ...(authorization === null ? {} : { authorization }),
  });
  if (!answer) return fail({ kind: 'export-unreachable' });
  const { status } = answer;
  if (answer.ok) return ok({ rejected: rejectedIn(answer.text) });
  return fail({
    kind: 'export-refused',
    status,
    ...(BUSY.has(status) ? { retryAt: retryAt(answer.retryAfter, now) } : {}),
    ...(isOtlp && UNTAKABLE.has(status) ? { dropped: true } : {}),
  });
}

/** The answers after which OTLP has the same request sent again; of the others, those that are about the samples and not about who sends them. */
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const UNTAKABLE: ReadonlySet<number> = new Set([400, 413]);

const Answer = z.object({
  partialSuccess: z.object({ rejectedDataPoints: z.union([z.number(), z.string().check(z.regex(/^\d{1,15}$/))]) }),
});

function rejectedIn(text = ''): number {
  try {
    const parsed = Answer.safeParse(JSON.parse(text));
    return parsed.success ? Number(parsed.data.partialSuccess.rejectedDataPoints) : 0;
  } catch {
    return 0;
  }
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

import { readLimited } from './read-limited';

/** What goes to an address that the user chose. `authorization` is the header's whole value. */
export type Outgoing = {
  url: string;
  contentType: string;
  body: string;
  authorization?: string;
  timeoutMs: number;
  /** How much of a good answer is read; none of it where left out. */
  answerBytes?: number;
};

/** What came back: `retryAfter` is the header as it is; `text` is there where it was asked for and not longer. */
export type Answered = { ok: boolean; status: number; retryAfter: string | null; text?: string };

/**
 * Posts to an address that the user chose and the browser granted: no cookies, no referrer, no redirect (it could carry the body or
 * the authorisation elsewhere); the answer's body is not read unless `answerBytes` says so. `undefined` when nobody answered. Never throws.
 */
export async function postOut(
  ask: typeof fetch,
  { url, contentType, body, authorization, timeoutMs, answerBytes = 0 }: Outgoing,
): Promise<Answered | undefined> {
  try {
    const response = await ask(url, {
      method: 'POST',
      headers: { 'content-type': contentType, ...(authorization === undefined ? {} : { authorization }) },
      body,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { ok, status } = response;
    const answered = { ok, status, retryAfter: response.headers.get('retry-after') };
    // taken is taken, whatever becomes of the rest of the answer
    const text = ok && answerBytes > 0 ? await readLimited(response, answerBytes).catch(() => undefined) : undefined;
    if (text !== undefined) return { ...answered, text };
    void response.body?.cancel().catch(() => undefined);
    return answered;
  } catch {
    return undefined;
  }
}

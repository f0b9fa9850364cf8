/** What goes to an address that the user chose. `authorization` is the header's whole value. */
export type Outgoing = { url: string; contentType: string; body: string; authorization?: string; timeoutMs: number };

/**
 * Posts to an address that the user chose and the browser granted: no cookies, no referrer, no redirect (it could carry the body or
 * the authorisation elsewhere); the answer's body is not read. Gives the status, or `undefined` when nobody answered. Never throws.
 */
export async function postOut(
  ask: typeof fetch,
  { url, contentType, body, authorization, timeoutMs }: Outgoing,
): Promise<{ ok: boolean; status: number } | undefined> {
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
    void response.body?.cancel().catch(() => undefined);
    return { ok: response.ok, status: response.status };
  } catch {
    return undefined;
  }
}

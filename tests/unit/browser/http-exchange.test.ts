import { expect, test, vi } from 'vitest';
import { createSend, type HttpPorts } from '@/lib/browser/http';
import { Secret } from '@/lib/core/secret';
import { epochMs } from '@/lib/core/units';
import type { RequestSpec } from '@/lib/providers/provider';

const CANARY = 'CANARY-7f2c91';
const now = epochMs(Date.UTC(2026, 10, 20, 12));
const target = {
  id: 'acme',
  hosts: ['https://api.acme.example'],
  auth: { header: 'x-api-key', prefix: '' },
  headers: { 'acme-version': '2' },
};
const get: RequestSpec = { method: 'GET', url: 'https://api.acme.example/v1/costs?from=1' };

/** Sends one request to a server that answers as told; gives what went out and what came back. */
async function exchange(answer: HttpPorts['fetch'], spec: RequestSpec = get, more: Partial<HttpPorts> = {}) {
  const fetch = vi.fn(answer);
  const send = createSend({ fetch, hostsGranted: async () => true, clock: () => now, ...more });
  const result = await send(target, spec, Secret.fromText(CANARY));
  return { result, calls: fetch.mock.calls };
}

const replies =
  (body: string, init: ResponseInit = {}): HttpPorts['fetch'] =>
  async () =>
    new Response(body, init);

test('no cookie, no referrer, no cache and no redirect go with a key', async () => {
  const { calls } = await exchange(replies('{}'));
  expect(calls[0]?.[1]).toMatchObject({
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
});

test('the key stands in its header and nowhere else', async () => {
  const { calls } = await exchange(replies('{}'), { ...get, method: 'POST', body: { status: 'inactive' } });
  const [url, init] = calls[0] ?? [];
  const headers = new Headers(init?.headers);
  expect(headers.get('x-api-key')).toBe(CANARY);
  headers.delete('x-api-key');
  expect(JSON.stringify([url, [...headers], init?.body])).not.toContain(CANARY);
});

test('headers of the provider are sent, and none of them can replace the key', async () => {
  const { calls } = await exchange(replies('{}'), { ...get, headers: { 'X-API-Key': 'other', 'acme-beta': 'a' } });
  const headers = new Headers(calls[0]?.[1]?.headers);
  expect([headers.get('acme-version'), headers.get('acme-beta'), headers.get('x-api-key')]).toEqual(['2', 'a', CANARY]);
});

test('a body is sent as JSON; a question without one says no content type', async () => {
  const post = await exchange(replies('{}'), { ...get, method: 'POST', body: { limit: null } });
  expect(post.calls[0]?.[1]?.body).toBe('{"limit":null}');
  expect(new Headers(post.calls[0]?.[1]?.headers).get('content-type')).toBe('application/json');
  const asked = await exchange(replies('{}'));
  expect(new Headers(asked.calls[0]?.[1]?.headers).has('content-type')).toBe(false);
});

test('a provider that echoes the key gets it neither into the failure nor into the log', async () => {
  const log = vi.spyOn(console, 'info').mockImplementation(() => undefined);
  const echo = `{"error":{"message":"Incorrect API key provided: ${CANARY}"}}`;
  const failures = [
    await exchange(replies(echo, { status: 401 })),
    await exchange(replies(echo, { status: 429, headers: { 'retry-after': CANARY } })),
    await exchange(replies(echo, { status: 500, statusText: CANARY })),
    await exchange(replies(`${echo}]`)),
    await exchange(() => Promise.reject(new TypeError(`Failed to fetch with ${CANARY}`))),
  ];
  expect(failures.every(({ result }) => !result.ok)).toBe(true);
  expect(JSON.stringify([failures.map(({ result }) => result), log.mock.calls])).not.toContain(CANARY);
  log.mockRestore();
});

test('a redirect the browser refused counts as offline and is not followed', async () => {
  const { result, calls } = await exchange(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(result).toEqual({ ok: false, failure: { kind: 'offline', provider: 'acme' } });
  expect(calls).toHaveLength(1);
});

test('silence until the time limit is a timeout, not offline', async () => {
  const hang: HttpPorts['fetch'] = (_url, init) =>
    new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  const { result } = await exchange(hang, get, { timeoutMs: 1 });
  expect(result).toEqual({ ok: false, failure: { kind: 'timeout', provider: 'acme' } });
});

test('a body that stops half-way is a timeout too', async () => {
  const stall: HttpPorts['fetch'] = async (_url, init) =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"data":'));
          init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
        },
      }),
    );
  const { result } = await exchange(stall, get, { timeoutMs: 1 });
  expect(result).toEqual({ ok: false, failure: { kind: 'timeout', provider: 'acme' } });
});

test('a 429 says when to ask again, in seconds or as a date', async () => {
  const busy = (wait: string) => exchange(replies('', { status: 429, headers: { 'retry-after': wait } }));
  const retryAt = (seconds: number) => ({ failure: { kind: 'rate-limited', retryAt: now + seconds * 1000 } });
  expect((await busy('90')).result).toMatchObject(retryAt(90));
  expect((await busy('Fri, 20 Nov 2026 12:02:00 GMT')).result).toMatchObject(retryAt(120));
  expect((await busy('Fri, 20 Nov 2026 11:00:00 GMT')).result).toMatchObject(retryAt(60));
});

test('a body announced as too large is not read at all', async () => {
  const pull = vi.fn();
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const { result } = await exchange(async () => new Response(body, { headers: { 'content-length': '5000' } }), get, {
    maxBytes: 1000,
  });
  expect(result).toMatchObject({ failure: { kind: 'answer-too-large' } });
  expect(pull).not.toHaveBeenCalled();
});

test('a body without end is cut off at the limit', async () => {
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(600)) });
  const { result } = await exchange(async () => new Response(endless), get, { maxBytes: 1000 });
  expect(result).toEqual({ ok: false, failure: { kind: 'answer-too-large', provider: 'acme' } });
});

test.each(['<html>Bad gateway</html>', '{"data":[', 'null}', 'undefined'])('%s is drift', async (text) => {
  const { result } = await exchange(replies(text));
  expect(result).toEqual({ ok: false, failure: { kind: 'schema-drift', provider: 'acme', path: '(not JSON)' } });
});

test('an empty body is an answer without a body', async () => {
  const { result } = await exchange(async () => new Response(null, { status: 204 }));
  expect(result).toEqual({ ok: true, value: { status: 204, body: null, bytes: 0 } });
});

test('requests to one host go one after another', async () => {
  let open = 0;
  let most = 0;
  const fetch: HttpPorts['fetch'] = async () => {
    most = Math.max(most, ++open);
    await Promise.resolve();
    open -= 1;
    return new Response('{}');
  };
  const send = createSend({ fetch, hostsGranted: async () => true, clock: () => now });
  await Promise.all([1, 2, 3].map(() => send(target, get, Secret.fromText(CANARY))));
  expect(most).toBe(1);
});

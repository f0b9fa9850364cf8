import { expect, test } from 'vitest';
import { createSend, type HttpPorts } from '@/lib/browser/http';
import { retryAt } from '@/lib/browser/retry-at';
import { Secret } from '@/lib/core/secret';
import { epochMs } from '@/lib/core/units';

const now = epochMs(Date.UTC(2026, 10, 20));
const target = {
  id: 'acme',
  hosts: ['https://api.acme.example'],
  auth: { header: 'authorization', prefix: 'Bearer ' },
};

const ask = (url: string, answer: () => Response, more: Partial<HttpPorts> & { base?: string } = {}) => {
  const asked: string[] = [];
  const fetch: HttpPorts['fetch'] = async (input) => {
    asked.push(String(input));
    return answer();
  };
  const { base, ...ports } = more;
  const send = createSend({ fetch, hostsGranted: async () => true, clock: () => now, ...ports });
  return send(
    { ...target, ...(base !== undefined && { base }) },
    { method: 'GET', url },
    Secret.fromText('CANARY'),
  ).then((result) => ({ result, asked }));
};

test.each([
  'https://evil.example/',
  'http://api.acme.example/',
  'https://api.acme.example:8443/',
  'https://user@api.acme.example/',
  'https://api.acme.example.evil.example/',
])('no key is ever sent to %s', async (url) => {
  const { result, asked } = await ask(url, () => new Response('{}'));
  expect(result).toMatchObject({ ok: false, failure: { kind: 'host-refused' } });
  expect(asked).toEqual([]);
});

test('a self-hosted key goes to its own host, over plain http only nearby', async () => {
  const to = async (base: string) => (await ask(`${base}/key/info`, () => new Response('{}'), { base })).result.ok;
  expect(await to('http://127.0.0.1:4000')).toBe(true);
  expect(await to('https://llm.example')).toBe(true);
  expect(await to('http://llm.example')).toBe(false);
});

test('a host the user took back is asked for, not called', async () => {
  const { result, asked } = await ask('https://api.acme.example/', () => new Response('{}'), {
    hostsGranted: async () => false,
  });
  expect(result).toMatchObject({ failure: { kind: 'host-permission-missing' } });
  expect(asked).toEqual([]);
});

test.each([
  [401, 'unauthorised'],
  [402, 'out-of-credit'],
  [403, 'forbidden'],
  [408, 'timeout'],
  [429, 'rate-limited'],
  [503, 'provider-unavailable'],
])('status %i means %s', async (status, kind) => {
  const { result } = await ask('https://api.acme.example/', () => new Response('{}', { status }));
  expect(result).toMatchObject({ failure: { kind } });
});

test('a body over the limit is refused, a truncated one is drift', async () => {
  const big = await ask('https://api.acme.example/', () => new Response('x'.repeat(5000)), { maxBytes: 1000 });
  expect(big.result).toMatchObject({ failure: { kind: 'answer-too-large' } });
  const cut = await ask('https://api.acme.example/', () => new Response('{"data":['));
  expect(cut.result).toMatchObject({ failure: { kind: 'schema-drift' } });
});

test('Retry-After is read as seconds and as a date, and has bounds', () => {
  expect(retryAt('120', now)).toBe(now + 120_000);
  expect(retryAt(new Date(now + 5_000).toUTCString(), now)).toBe(now + 5_000);
  expect(retryAt('999999999', now)).toBe(now + 86_400_000);
  expect(retryAt(null, now)).toBe(now + 60_000);
});

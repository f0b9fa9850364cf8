import { expect, test, vi } from 'vitest';
import { createSend } from '@/lib/browser/http';
import { Secret } from '@/lib/core/secret';
import { epochMs } from '@/lib/core/units';
import type { RequestSpec } from '@/lib/providers/provider';

const target = {
  id: 'acme',
  hosts: ['https://api.acme.example'],
  auth: { header: 'authorization', prefix: 'Bearer ' },
};
const get: RequestSpec = { method: 'GET', url: 'https://api.acme.example/v1/me' };

async function sent(key: string, spec = get) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('{}'));
  const send = createSend({ fetch, hostsGranted: async () => true, clock: () => epochMs(0) });
  return { result: await send(target, spec, Secret.fromText(key)), calls: fetch.mock.calls };
}

test.each(['CANARY-a\nb', 'CANARY-a\r\n', 'CANARY a', 'CANARY-ü', 'CANARY-\u200b', ''])(
  'a key that no header can carry (%j) is sent nowhere, and said to be the trouble',
  async (key) => {
    const { result, calls } = await sent(key);
    expect(result).toEqual({ ok: false, failure: { kind: 'key-unsendable', provider: 'acme' } });
    expect(calls).toEqual([]);
  },
);

test('an act about the very key it is done with carries it in the named field of its body', async () => {
  const { calls } = await sent('CANARY-own', { ...get, method: 'POST', body: { why: 'leaked' }, keyField: 'token' });
  expect(JSON.parse(String(calls[0]?.[1]?.body))).toEqual({ why: 'leaked', token: 'CANARY-own' });
  expect(new Headers(calls[0]?.[1]?.headers).get('content-type')).toBe('application/json');
});

test('such a body goes to no other host either', async () => {
  const { result, calls } = await sent('CANARY-own', { ...get, url: 'https://evil.example/', keyField: 'token' });
  expect(result).toMatchObject({ failure: { kind: 'host-refused' } });
  expect(calls).toEqual([]);
});

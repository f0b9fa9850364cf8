import { expect, test, vi } from 'vitest';
import { postWebhook, webhookOrigin } from '@/lib/browser/webhook';

const post = (url: string, answer: () => Promise<Response>, granted = true) => {
  const fetched = vi.fn((_url: string | URL | Request, _options?: RequestInit) => answer());
  const sent = postWebhook({ fetch: fetched, hostsGranted: async () => granted }, { url, body: { text: 'hello' } });
  return { fetched, sent };
};
const fine = async () => new Response('ok');

test('a message goes out as JSON without cookies, referrer or redirects', async () => {
  const { fetched, sent } = post('https://hooks.example/x?wait=true', fine);
  expect(await sent).toEqual({ ok: true, value: null });
  expect(fetched.mock.calls[0]?.[0]).toBe('https://hooks.example/x?wait=true');
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({
    method: 'POST',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    body: '{"text":"hello"}',
  });
});

test('a host the user has not granted, or has taken back, is not reached', async () => {
  const { fetched, sent } = post('https://hooks.example/x', fine, false);
  expect(await sent).toMatchObject({ ok: false, failure: { kind: 'host-permission-missing', host: 'hooks.example' } });
  expect(fetched).not.toHaveBeenCalled();
});

test.each(['http://hooks.example/x', 'https://me:pw@hooks.example/x', 'ftp://hooks.example', 'nonsense'])(
  '%s is refused',
  async (url) => {
    expect(webhookOrigin(url)).toBeUndefined();
    expect(await post(url, fine).sent).toMatchObject({ ok: false, failure: { kind: 'host-refused' } });
  },
);

test('http is allowed on the own machine', () => {
  expect(webhookOrigin('http://127.0.0.1:8080/topic')).toBe('http://127.0.0.1:8080');
});

test('an answer that is no success, and no answer, are told apart', async () => {
  const refused = post('https://hooks.example/x', async () => new Response('', { status: 404 }));
  expect(await refused.sent).toEqual({ ok: false, failure: { kind: 'webhook-refused', status: 404 } });
  const lost = post('https://hooks.example/x', async () => Promise.reject(new TypeError('failed')));
  expect(await lost.sent).toEqual({ ok: false, failure: { kind: 'webhook-unreachable' } });
});

import { beforeEach, expect, test, vi } from 'vitest';
import { protocol } from '@/lib/messaging/protocol';

vi.mock('@/lib/browser/runtime', () => ({
  runtime: { id: 'us' },
  onMessage: vi.fn(),
  ownOrigin: () => 'chrome-extension://us',
}));
const { answer } = await import('@/lib/messaging/serve');

const called = vi.fn();
const handlers = new Proxy(
  {},
  { get: (_, name) => async (payload: unknown, sender: unknown) => called(name, payload, sender) },
) as Parameters<typeof answer>[0];
const page = { id: 'us', origin: 'chrome-extension://us', url: 'chrome-extension://us/popup.html', frameId: 0 };
const content = { id: 'us', origin: 'https://chat.example', frameId: 3, tab: { id: 7 } } as unknown as typeof page;

beforeEach(() => {
  called.mockReset().mockResolvedValue({ ok: true, value: null });
});

test('our own page is served', async () => {
  expect(await answer(handlers, { name: 'vault.lock', payload: {} }, page)).toEqual({ ok: true, value: null });
});

test('no message for pages is open to a web page, another extension or a frame', async () => {
  const strangers = [
    content,
    { ...page, id: 'other' },
    { ...page, origin: 'https://evil.example' },
    { ...page, frameId: 2 },
    { id: 'us' } as typeof page,
  ];
  const names = Object.entries(protocol).filter(([, rule]) => rule.from === 'page');
  expect(names.length).toBeGreaterThan(10);
  for (const [name] of names) {
    for (const stranger of strangers) {
      expect(await answer(handlers, { name, payload: {} }, stranger)).toEqual({
        ok: false,
        failure: { kind: 'sender-refused' },
      });
    }
  }
  expect(called).not.toHaveBeenCalled();
});

test('a web page is known by what the browser says, never by what it claims', async () => {
  const seen = { rule: 'openai', fieldKind: 'textarea', how: 'paste', choice: 'redacted' };
  await answer(handlers, { name: 'leak.seen', payload: seen }, content);
  expect(called).toHaveBeenCalledWith('leak.seen', seen, { origin: 'https://chat.example', tabId: 7, frameId: 3 });
  expect(
    await answer(handlers, { name: 'leak.seen', payload: { ...seen, origin: 'https://bank.example' } }, content),
  ).toMatchObject({ ok: false, failure: { kind: 'bad-request' } });
});

test('no answer to a web page has room for a secret, and no question for text', async () => {
  expect(
    Object.entries(protocol)
      .filter(([, rule]) => rule.from === 'content')
      .map(([name]) => name),
  ).toEqual(['guard.config', 'key.pasted', 'leak.seen']);
  const free = { rule: `sk-CANARY ${'x'.repeat(60)}`, fieldKind: 'textarea', how: 'paste', choice: 'once' };
  expect(await answer(handlers, { name: 'leak.seen', payload: free }, content)).toMatchObject({ ok: false });
});

test('an extra field, a missing field, an unknown name and a non-message are refused before the handler runs', async () => {
  for (const message of [
    { name: 'vault.lock', payload: { all: true } },
    { name: 'key.inject', payload: { keyId: 'a' } },
    { name: 'toString', payload: {} },
    'vault.lock',
    null,
  ]) {
    expect(await answer(handlers, message, page)).toMatchObject({ ok: false, failure: { kind: 'bad-request' } });
  }
  expect(called).not.toHaveBeenCalled();
});

test('a handler that throws or answers nonsense gives no details away', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  called.mockRejectedValueOnce(new Error('CANARY'));
  expect(await answer(handlers, { name: 'vault.lock', payload: {} }, page)).toEqual({
    ok: false,
    failure: { kind: 'unexpected' },
  });
  called.mockResolvedValueOnce({ ok: true, value: { text: 'CANARY' } });
  expect(await answer(handlers, { name: 'vault.lock', payload: {} }, page)).toEqual({
    ok: false,
    failure: { kind: 'unexpected' },
  });
});

import { beforeEach, expect, test, vi } from 'vitest';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';

const page = { topDocument: vi.fn(), runFile: vi.fn(), runFunction: vi.fn(), framesOf: vi.fn() };
vi.mock('@/lib/browser/scripting', () => page);
const { injectKey } = await import('@/lib/flows/inject-key');

const origin = 'https://builder.example';
const request = { keyId: 'k1', tabId: 4 };
const facts = {
  tag: 'input',
  type: 'password',
  name: null,
  id: null,
  autocomplete: null,
  placeholder: 'Enter API Key',
  ariaLabel: null,
  title: null,
  labelText: 'OpenAI API Key',
  nearbyText: null,
  dataAttrs: null,
  siblingNameValue: null,
  providerContext: 'OpenAI',
};
const field = { ref: 0, facts, holds: 'nothing', listed: false, focused: false };
const found = { answer: { ok: true, fields: [field], more: false } };
const refusal = { answer: { ok: false, failure: { kind: 'field-hidden' } } };

function custody(over: Partial<Parameters<typeof injectKey>[0]> = {}) {
  const record = vi.fn(async () => {});
  const release = vi.fn(async () => ok(Secret.fromText('sk-CANARY-in-flight')));
  return {
    providerOf: async () => ok('openai'),
    assignedOrigins: async () => new Map<string, string>(),
    consent: vi.fn(async () => ok(null)),
    allows: async () => ok(null),
    release,
    record,
    ...over,
  };
}

const phases = () => page.runFunction.mock.calls.map(([, , [sent]]) => sent.phase);

beforeEach(() => {
  page.topDocument.mockReset().mockResolvedValue({ tabId: 4, documentId: 'd1', origin, url: `${origin}/settings` });
  page.framesOf.mockReset().mockResolvedValue([]);
  page.runFile.mockReset().mockResolvedValue(undefined);
  page.runFunction
    .mockReset()
    .mockImplementation(async (_target, _func, [sent]) => (sent.phase === 'find' ? found : { answer: { ok: true } }));
});

test('a key goes into the one document that was looked at, and its placement is recorded', async () => {
  const vault = custody();
  expect(await injectKey(vault, request)).toMatchObject({ ok: true, value: { origin } });
  expect(new Set(page.runFunction.mock.calls.map(([target]) => target.documentId))).toEqual(new Set(['d1']));
  expect(vault.record).toHaveBeenCalledWith({ keyId: 'k1', origin, builderId: null, outcome: 'filled' });
});

test.each<[string, Partial<Parameters<typeof injectKey>[0]>, KnownFailure['kind']]>([
  [
    'an origin the user never agreed to',
    { allows: async () => fail({ kind: 'consent-needed', origin }) },
    'consent-needed',
  ],
  ['a monitor key', { allows: async () => fail({ kind: 'key-not-injectable' }) }, 'key-not-injectable'],
  ['a locked vault', { providerOf: async () => fail({ kind: 'locked' }) }, 'locked'],
])('%s releases nothing', async (_, over, kind) => {
  const vault = custody(over);
  expect(await injectKey(vault, request)).toMatchObject({ ok: false, failure: { kind } });
  expect(vault.release).not.toHaveBeenCalled();
});

test.each<[string, () => void, KnownFailure['kind']]>([
  ['the page forbids scripts', () => page.topDocument.mockResolvedValue('not-allowed'), 'page-not-fillable'],
  [
    'the document says another origin than the address',
    () => page.topDocument.mockResolvedValue({ tabId: 4, documentId: 'd1', origin: 'null', url: origin }),
    'origin-changed',
  ],
  [
    'an address with user info',
    () =>
      page.topDocument.mockResolvedValue({
        tabId: 4,
        documentId: 'd1',
        origin,
        url: 'https://builder.example@evil.example/',
      }),
    'page-not-fillable',
  ],
  [
    'the document is gone before the script runs',
    () => page.runFile.mockResolvedValue('document-gone'),
    'document-changed',
  ],
  [
    'the document is gone while looking',
    () => page.runFunction.mockResolvedValue({ problem: 'document-gone' }),
    'document-changed',
  ],
  [
    'the page answers nonsense',
    () => page.runFunction.mockResolvedValue({ answer: { ok: true, fields: 'all' } }),
    'document-changed',
  ],
  [
    'there is no field',
    () => page.runFunction.mockResolvedValue({ answer: { ok: true, fields: [], more: false } }),
    'field-missing',
  ],
  [
    'two fields are alike',
    () =>
      page.runFunction.mockResolvedValue({ answer: { ok: true, fields: [field, { ...field, ref: 1 }], more: false } }),
    'field-ambiguous',
  ],
  [
    'the field is for another provider',
    () =>
      page.runFunction.mockResolvedValue({
        answer: {
          ok: true,
          fields: [
            { ...field, facts: { ...facts, labelText: 'AWS Bedrock API Key', providerContext: 'AmazonBedrock' } },
          ],
          more: false,
        },
      }),
    'provider-mismatch',
  ],
])('when %s, nothing is released', async (_, arrange, kind) => {
  arrange();
  const vault = custody();
  expect(await injectKey(vault, request)).toMatchObject({ ok: false, failure: { kind } });
  expect(vault.release).not.toHaveBeenCalled();
});

test('consent is for the origin the user saw, not for the one that is there now', async () => {
  const vault = custody();
  const answer = await injectKey(vault, { ...request, consentOrigin: 'https://builder.example.evil.example' });
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'origin-changed' } });
  expect(vault.consent).not.toHaveBeenCalled();
  expect(vault.release).not.toHaveBeenCalled();
});

test('a field that vanished between look and write is a refusal with an audit line', async () => {
  page.runFunction.mockImplementation(async (_target, _func, [sent]) => (sent.phase === 'find' ? found : refusal));
  const vault = custody();
  expect(await injectKey(vault, request)).toMatchObject({ ok: false, failure: { kind: 'field-hidden' } });
  expect(vault.record).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'field-hidden' }));
});

test('the key is in the write alone and in no answer', async () => {
  const answer = await injectKey(custody(), request);
  expect(phases()).toEqual(['find', 'write']);
  expect(JSON.stringify(page.runFunction.mock.calls[0])).not.toContain('CANARY');
  expect(JSON.stringify(answer)).not.toContain('CANARY');
});

const nothing = { answer: { ok: true, fields: [], more: false } };
/** Answers 'find' by document: the top one is `d1`. */
const findIn = (answers: Record<string, unknown>) =>
  page.runFunction.mockImplementation(async ({ documentId }, _func, [sent]) =>
    sent.phase === 'find' || sent.phase === 'recall' ? (answers[documentId] ?? nothing) : { answer: { ok: true } },
  );

test('a page that shows its field late is given one second more, once', async () => {
  findIn({});
  expect(await injectKey(custody(), request)).toMatchObject({ ok: false, failure: { kind: 'field-missing' } });
  const waits = page.runFunction.mock.calls.map(([, , [sent]]) => sent.waitMs).filter((wait) => wait !== undefined);
  expect(waits).toEqual([0, 1000]);
});

test('a frame of the same origin is filled when the field stands nowhere else, in its own document', async () => {
  page.framesOf.mockResolvedValue([{ tabId: 4, documentId: 'f1' }]);
  findIn({ f1: found });
  expect(await injectKey(custody(), request)).toMatchObject({ ok: true });
  const written = page.runFunction.mock.calls.filter(([, , [sent]]) => sent.phase === 'write');
  expect(written.map(([target]) => target.documentId)).toEqual(['f1']);
  expect(page.framesOf).toHaveBeenCalledWith(4, origin);
});

test('frames are not looked at when the page itself has the field', async () => {
  page.framesOf.mockResolvedValue([{ tabId: 4, documentId: 'f1' }]);
  findIn({ d1: found, f1: found });
  expect(await injectKey(custody(), request)).toMatchObject({ ok: true });
  expect(page.runFunction.mock.calls.map(([target]) => target.documentId)).not.toContain('f1');
});

test('two frames that both have the field are a choice of the user’s', async () => {
  page.framesOf.mockResolvedValue(['f1', 'f2'].map((documentId) => ({ tabId: 4, documentId })));
  findIn({ f1: found, f2: found });
  const vault = custody();
  expect(await injectKey(vault, request)).toMatchObject({ ok: false, failure: { kind: 'field-ambiguous' } });
  expect(vault.release).not.toHaveBeenCalled();
});

const pick = { documentId: 'd1', nonce: 'n', ref: 1 };

test('the field the user pointed at is filled, though another fits as well', async () => {
  findIn({ d1: { answer: { ok: true, fields: [{ ...field, ref: 1 }], more: false } } });
  expect(await injectKey(custody(), { ...request, pick })).toMatchObject({ ok: true });
  expect(page.runFunction.mock.calls.at(-1)?.[2][0]).toMatchObject({ phase: 'write', nonce: 'n', ref: 1 });
  expect(page.runFile).not.toHaveBeenCalled();
});

test.each<[string, unknown, KnownFailure['kind']]>([
  ['changed meanwhile', { answer: { ok: false, failure: { kind: 'field-changed' } } }, 'field-changed'],
  ['is gone with its document', { problem: 'document-gone' }, 'document-changed'],
  [
    'names another provider',
    { answer: { ok: true, fields: [{ ...field, facts: { ...facts, labelText: 'Anthropic API key' } }], more: false } },
    'provider-mismatch',
  ],
  ['holds a value', { answer: { ok: true, fields: [{ ...field, holds: 'value' }], more: false } }, 'field-holds-value'],
])('a field the user pointed at that %s gets nothing', async (_, answer, kind) => {
  findIn({ d1: answer });
  const vault = custody();
  expect(await injectKey(vault, { ...request, pick })).toMatchObject({ ok: false, failure: { kind } });
  expect(vault.release).not.toHaveBeenCalled();
});

test('a page that navigates at any moment between consent and fill never gets the key', async () => {
  const moments = ['consent', 'allows', 'file', 'find', 'release'] as const;
  for (const moment of moments) {
    let there = true;
    const leave = (at: string) => {
      if (at === moment) there = false;
    };
    const after = async <T>(at: string, answer: T): Promise<T> => {
      leave(at);
      return answer;
    };
    const inPage = (at: string, answer: unknown) => {
      const result = there ? answer : { problem: 'document-gone' };
      leave(at);
      return result;
    };
    const taken: string[] = [];
    page.runFile.mockImplementation(async () => {
      const gone = there ? undefined : 'document-gone';
      leave('file');
      return gone;
    });
    page.runFunction.mockImplementation(async (_target, _func, [sent]) => {
      if (sent.phase === 'find') return inPage('find', found);
      if (sent.phase === 'write' && there) taken.push(sent.value);
      return there ? { answer: { ok: true } } : { problem: 'document-gone' };
    });
    const vault = custody({
      consent: () => after('consent', ok(null)),
      allows: () => after('allows', ok(null)),
      release: () => after('release', ok(Secret.fromText('sk-CANARY-in-flight'))),
    });
    const answer = await injectKey(vault, { ...request, consentOrigin: origin });
    expect([moment, answer.ok, taken]).toEqual([moment, false, []]);
    expect(vault.record).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'document-changed' }));
  }
});

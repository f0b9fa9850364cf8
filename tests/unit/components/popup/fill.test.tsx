// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFill } from '@/components/hooks/use-fill';
import { FillOutcome } from '@/components/popup/fill-outcome';
import type { Offered } from '@/components/popup/ranking';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));

const key = {
  ...{ id: 'k', accountId: 'a', role: 'inference' as const, label: 'Bolt key', masked: 'sk…CANA', createdAt: 0 },
  ...{ lastUsedAt: null, providerKeyId: null, origins: [], placements: [] },
};
const account = {
  ...{ id: 'a', provider: 'openai', label: 'Work', baseUrl: null, createdAt: 0, hostGranted: true, keys: [key] },
};
const offered: Offered[] = [{ key, account, fits: 'other', placedHere: false }];
const pick = (ref: number) => ({ documentId: 'd', nonce: 'n', ref });

function Popup() {
  const filler = useFill(7);
  return (
    <>
      <button type="button" onClick={() => void filler.fill('k')}>
        Fill
      </button>
      <FillOutcome filler={filler} offered={offered} copied={undefined} />
    </>
  );
}

/** Answers by message, one after another; the last one again and again. */
function answer(given: Record<string, Result<unknown, KnownFailure>[]>) {
  vi.mocked(send).mockImplementation(async (name) => {
    const answers = given[name] ?? [ok(null)];
    return (answers.length > 1 ? answers.shift() : answers[0]) as never;
  });
}
const sent = (name: string) =>
  vi
    .mocked(send)
    .mock.calls.filter(([each]) => each === name)
    .map(([, payload]) => payload);
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const done = ok({ origin: 'https://a.example', builderName: null, saveHint: 'Save' });

beforeEach(() => vi.mocked(send).mockReset());
afterEach(cleanup);

test('a new site is asked about with its address before anything goes there', async () => {
  answer({ 'key.inject': [fail({ kind: 'consent-needed', origin: 'https://a.example' }), done] });
  render(<Popup />);
  await press('Fill');
  await press('Fill on https://a.example');
  await screen.findByText(/is in the field on https:\/\/a\.example/);
  expect(sent('key.inject')).toEqual([
    { keyId: 'k', tabId: 7 },
    { keyId: 'k', tabId: 7, consentOrigin: 'https://a.example' },
  ]);
});

test('where several fields fit, each is marked in the page when looked at, and the click in the popup fills it', async () => {
  answer({
    'key.inject': [fail({ kind: 'field-ambiguous', count: 2 }), done],
    'fill.fields': [
      ok([
        { pick: pick(3), label: 'OpenAI API key', likely: true },
        { pick: pick(5), label: '', likely: true },
      ]),
    ],
  });
  render(<Popup />);
  await press('Fill');
  const second = await screen.findByRole('button', { name: 'Field 2, without a name' });
  const first = screen.getByRole('button', { name: 'OpenAI API key' });
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  expect(sent('fill.show')).toEqual([pick(3), pick(5)].map((field) => ({ tabId: 7, pick: field })));
  expect(sent('key.inject')).toHaveLength(1);
  fireEvent.click(second);
  await screen.findByText(/is in the field/);
  expect(sent('key.inject')[1]).toEqual({ keyId: 'k', tabId: 7, pick: pick(5) });
});

test('where no field is recognised the user may point at one', async () => {
  answer({
    'key.inject': [fail({ kind: 'field-missing' })],
    'fill.fields': [ok([{ pick: pick(1), label: 'Secret', likely: false }])],
  });
  render(<Popup />);
  await press('Fill');
  await press('Show me the fields');
  await press('Do not fill “Bolt key”');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Secret' })).toBeNull());
  expect(sent('key.inject')).toHaveLength(1);
});

test('a page without any field for a key says so', async () => {
  answer({ 'key.inject': [fail({ kind: 'field-missing' })], 'fill.fields': [ok([])] });
  render(<Popup />);
  await press('Fill');
  await press('Show me the fields');
  await screen.findByText('This page has no empty field that could take this key.');
});

test('replacing what a field holds goes to the field that was chosen', async () => {
  answer({
    'key.inject': [fail({ kind: 'field-ambiguous', count: 2 }), fail({ kind: 'field-holds-value' }), done],
    'fill.fields': [ok([{ pick: pick(3), label: 'OpenAI API key', likely: true }])],
  });
  render(<Popup />);
  await press('Fill');
  await press('OpenAI API key');
  await press('Replace what is there');
  await screen.findByText(/is in the field/);
  expect(sent('key.inject')[2]).toEqual({ keyId: 'k', tabId: 7, pick: pick(3), replace: true });
});

test('a failure is one sentence, read out, with one next step', async () => {
  answer({ 'key.inject': [fail({ kind: 'provider-mismatch', expected: 'openai', found: 'anthropic' })] });
  render(<Popup />);
  await press('Fill');
  expect((await screen.findByRole('status')).textContent).toMatch(/asks for a key of Anthropic/);
});

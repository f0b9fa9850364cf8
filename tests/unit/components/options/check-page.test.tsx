// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accounts } from '@/components/hooks/answers';
import { CheckPage } from '@/components/options/guard/check-page';
import { fail, ok } from '@/lib/core/result';
import { fingerprint } from '@/lib/leaks/fingerprint';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));

const hashKey = [1, 2, 3, 4] as const;
const body = (seed: string) => `CANARY${seed}${'aB3dE5fG7hJ9kL2m'.repeat(6)}`.slice(0, 93);
const key = `sk-ant-api03-${body('One')}AA`;
const other = `sk-ant-api03-${body('Two')}AA`;
const saved: { name: string; text: string }[] = [];
const copied: string[] = [];
vi.mock('@/components/ui/save-file', () => ({ saveFile: (name: string, text: string) => saved.push({ name, text }) }));

const account = {
  ...{ id: 'a', provider: 'anthropic', label: 'Work', baseUrl: null, createdAt: 1, hostGranted: true },
  keys: [{ id: 'k', label: 'Bolt', masked: 'sk-…AA' }],
};

beforeEach(async () => {
  saved.length = 0;
  copied.length = 0;
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  const print = fingerprint('k', key, hashKey);
  vi.mocked(send).mockImplementation(
    async (name) =>
      // biome-ignore lint/suspicious/noExplicitAny: one fake for every message
      ok(name === 'guard.known' ? { key: hashKey, own: [print] } : name === 'accounts.list' ? [account] : null) as any,
  );
  await accounts.refresh();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const paste = (text: string) =>
  fireEvent.paste(screen.getByLabelText('Or paste the text here'), { clipboardData: { getData: () => text } });
const choose = (name: string, content: BlobPart[]) =>
  fireEvent.change(screen.getByLabelText('File to check'), { target: { files: [new File(content, name)] } });
const utf16 = (text: string) => new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));

test('keys are told with line, owner and ends; no key stands anywhere on the page', async () => {
  render(<CheckPage />);
  paste(`first line\nmine ${key}\nforeign ${other}\nagain ${other}`);
  expect(await screen.findByText('2 keys found')).toBeTruthy();
  expect(screen.getByRole('row', { name: /^2 Your key “Bolt”/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /^3, 4 Anthropic sk-ant-a….{4} Known shape/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Anthropic' }).getAttribute('href')).toBe('#/guard/revoke/anthropic');
  expect(document.documentElement.outerHTML).not.toContain('CANARY');
});

test('the redacted copy keeps everything but the keys', async () => {
  render(<CheckPage />);
  choose('app.log', [`a ${key}\nb ${other}\n`]);
  fireEvent.click(await screen.findByRole('button', { name: 'Save redacted copy' }));
  expect(saved).toEqual([{ name: 'app-redacted.log', text: 'a [ANTHROPIC_KEY]\nb [ANTHROPIC_KEY_2]\n' }]);
  fireEvent.click(screen.getByRole('button', { name: 'Copy redacted text' }));
  expect(await screen.findByText(/^Copied\./)).toBeTruthy();
  expect(copied).toEqual([saved[0]?.text]);
});

test('where nothing is found it says what that does not mean', async () => {
  render(<CheckPage />);
  choose('notes.txt', ['nothing\nto see\n']);
  expect(await screen.findByText('No key found')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toMatch(/in 3 lines.*no promise/);
  fireEvent.click(screen.getByRole('button', { name: 'Check another' }));
  expect(screen.getByLabelText('File to check')).toBeTruthy();
});

test.each([
  ['with its mark', new Uint8Array([0xff, 0xfe, ...utf16(`token ${other}`)])],
  ['without one', utf16(`token ${other}`)],
])('a log in UTF-16 %s is read as text', async (_, bytes) => {
  render(<CheckPage />);
  choose('windows.log', [bytes]);
  expect(await screen.findByText('1 key found in windows.log')).toBeTruthy();
});

test.each([
  ['an archive', [new Uint8Array([0x1f, 0x8b, 8, 8, 1, 2, 3])], /no text/],
  ['data', [new Uint8Array([7, 0, 0, 0, 9, 9])], /no text/],
])('%s is refused: no key found would be a lie', async (_, content, words) => {
  render(<CheckPage />);
  choose('thing.bin', content);
  expect((await screen.findByRole('status')).textContent).toMatch(words);
  expect(screen.queryByText('No key found')).toBeNull();
});

test('a long text shows how far it is and can be given up', async () => {
  render(<CheckPage />);
  choose('big.log', [`${'GET /health 200 in 3 ms\n'.repeat(400_000)}${other}\n`]);
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  await waitFor(() => expect(Number(screen.getByLabelText('Looked through').getAttribute('value'))).toBeGreaterThan(0));
  fireEvent.click(cancel);
  expect(screen.getByLabelText('File to check')).toBeTruthy();
  expect(screen.queryByText(/found in big\.log/)).toBeNull();
});

test('without the fingerprints a key is still found by its shape', async () => {
  vi.mocked(send).mockImplementation(async () => fail({ kind: 'unexpected' }) as never);
  render(<CheckPage />);
  paste(`mine ${key}`);
  expect(await screen.findByText('1 key found')).toBeTruthy();
  expect(screen.getByRole('cell', { name: 'Anthropic' })).toBeTruthy();
});

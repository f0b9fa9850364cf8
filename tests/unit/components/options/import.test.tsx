// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ImportPage } from '@/components/options/import/import-page';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));

const key = { index: 0, name: 'OPENAI_API_KEY', where: 'line 1', masked: 'sk-proj-…one', providers: ['openai'] };
const one = { ...key, role: 'inference', duplicate: false };
const shared = { ...one, index: 1, where: 'Work', masked: 'sk-…two', providers: ['openai', 'deepseek'] };
const known = { ...one, index: 2, masked: 'sk-proj-…old', duplicate: true };

let answers: Record<string, unknown>;
let asked: [string, unknown][];
beforeEach(() => {
  answers = { 'import.preview': [one, shared, known], 'import.take': { added: 2, failed: [] } };
  asked = [];
  vi.mocked(send).mockImplementation(async (name, payload) => {
    if (/^import/.test(name)) asked.push([name, payload]);
    const answer = answers[name] ?? null;
    // biome-ignore lint/suspicious/noExplicitAny: one fake for every message
    return (isFailure(answer) ? fail(answer) : ok(answer)) as any;
  });
});
afterEach(cleanup);

const isFailure = (answer: unknown): answer is KnownFailure =>
  typeof answer === 'object' && answer !== null && 'kind' in answer;
const open = () => render(<ImportPage />);
const paste = (text: string) =>
  fireEvent.paste(screen.getByLabelText('Or paste its text here'), { clipboardData: { getData: () => text } });
const choose = (file: File) => fireEvent.change(screen.getByLabelText('File to import'), { target: { files: [file] } });

test('a chosen file is read and shown before anything is taken', async () => {
  open();
  choose(new File(['OPENAI_API_KEY=CANARY'], '.env'));
  expect(await screen.findByText('3 keys found')).toBeTruthy();
  expect(asked).toEqual([['import.preview', { text: 'OPENAI_API_KEY=CANARY' }]]);
  expect(document.body.innerHTML).not.toContain('CANARY');
});

test('a pasted text never stands in the page', async () => {
  open();
  paste('OPENAI_API_KEY=CANARY');
  await screen.findByText('3 keys found');
  expect(document.body.innerHTML).not.toContain('CANARY');
});

test('a file dropped beside the box is taken too, and does not replace the page', async () => {
  open();
  const drop = new Event('drop', { cancelable: true, bubbles: true });
  Object.assign(drop, { dataTransfer: { files: [new File(['A=CANARY'], '.env')] } });
  window.dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true);
  expect(await screen.findByText('3 keys found')).toBeTruthy();
});

test('while the file is looked at, the page says so', async () => {
  vi.mocked(send).mockImplementation(() => new Promise(() => undefined));
  open();
  paste('A=1');
  expect(await screen.findByText('Reading the file')).toBeTruthy();
});

test.each([
  [{ kind: 'import-unreadable', what: 'no keys' }, /no API key in this file/],
  [{ kind: 'import-unreadable', what: 'encrypted' }, /Export it again without a password/],
  [{ kind: 'locked' }, /vault is locked/],
])('a file that gives nothing says why: %o', async (failure, words) => {
  answers['import.preview'] = failure;
  open();
  paste('A=1');
  expect(await screen.findByText(words)).toBeTruthy();
});

test('a file too large is refused without being sent', async () => {
  open();
  choose(new File(['x'.repeat(5_000_001)], 'big.env'));
  expect(await screen.findByText(/larger than any list of keys/)).toBeTruthy();
  expect(asked).toEqual([]);
});

test('an age file asks for its passphrase', async () => {
  open();
  choose(new File(['age-encryption.org/v1\n-> scrypt x'], 'keys.age'));
  expect(await screen.findByLabelText('Passphrase of this age file')).toBeTruthy();
});

test('a key that may be of several providers must be decided, and is sent nowhere meanwhile', async () => {
  open();
  paste('A=1');
  fireEvent.click(await screen.findByRole('button', { name: 'Import 2 keys' }));
  expect(screen.getByText(/One key fits more than one provider/)).toBeTruthy();
  expect(asked.map(([name]) => name)).toEqual(['import.preview']);
  fireEvent.change(screen.getByLabelText('Provider of sk-…two, Work'), { target: { value: 'deepseek' } });
  fireEvent.change(screen.getByLabelText('Label of sk-proj-…one, line 1'), { target: { value: 'Bolt' } });
  fireEvent.click(screen.getByRole('button', { name: 'Import 2 keys' }));
  expect(await screen.findByText('2 keys are in the vault now.')).toBeTruthy();
  expect(asked.at(-1)?.[1]).toEqual({
    text: 'A=1',
    picks: [
      { index: 0, provider: 'openai', label: 'Bolt' },
      { index: 1, provider: 'deepseek', label: 'Work' },
    ],
  });
});

test('a key that is in the vault already is marked and cannot be taken', async () => {
  open();
  paste('A=1');
  const box = await screen.findByLabelText('Import sk-proj-…old, line 1');
  expect(box.hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('Already in the vault')).toBeTruthy();
});

test('with nothing chosen nothing is imported', async () => {
  answers['import.preview'] = [one];
  open();
  paste('A=1');
  fireEvent.click(await screen.findByLabelText('Import sk-proj-…one, line 1'));
  fireEvent.click(screen.getByRole('button', { name: 'Import 0 keys' }));
  expect(asked.map(([name]) => name)).toEqual(['import.preview']);
});

test('keys that were not taken are named with the reason', async () => {
  answers['import.preview'] = [one];
  answers['import.take'] = { added: 0, failed: [{ index: 0, failure: { kind: 'key-duplicate', label: 'Bolt' } }] };
  open();
  paste('A=1');
  fireEvent.click(await screen.findByRole('button', { name: 'Import 1 key' }));
  expect(await screen.findByText(/already in the vault as “Bolt”/)).toBeTruthy();
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { vault } from '@/components/hooks/answers';
import { type Doors, DoorsContext } from '@/components/hooks/doors';
import { ExportPage } from '@/components/options/export/export-page';
import { saveFile } from '@/components/ui/save-file';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import { sealAgeInWorker } from '@/lib/export/age-in-worker';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/ui/save-file', () => ({ saveFile: vi.fn(), fileDay: () => 'today' }));
vi.mock('@/lib/export/age-in-worker', () => ({ sealAgeInWorker: vi.fn(async () => 'sealed') }));

const kdf = { alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 1, salt: 'A' };
const view = { state: 'unlocked', slots: [{ id: 'p', type: 'passphrase', createdAt: 1, kdf }] };

let answers: Record<string, unknown>;
let asked: [string, unknown][];
beforeEach(async () => {
  answers = { 'vault.view': view, 'export.keys': { text: 'KEY=CANARY' } };
  asked = [];
  vi.mocked(saveFile).mockClear();
  vi.mocked(send).mockImplementation(async (name, payload) => {
    asked.push([name, payload]);
    const answer = answers[name] ?? null;
    // biome-ignore lint/suspicious/noExplicitAny: one fake for every message
    return (isFailure(answer) ? fail(answer) : ok(answer)) as any;
  });
  await vault.refresh();
});
afterEach(cleanup);

const isFailure = (answer: unknown): answer is KnownFailure =>
  typeof answer === 'object' && answer !== null && 'kind' in answer;
const doors: Partial<Doors> = { derive: async (passphrase) => `kek of ${passphrase}` };
// The page opens no other door.
const open = () =>
  render(
    <DoorsContext value={doors as Doors}>
      <ExportPage />
    </DoorsContext>,
  );
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = () => {
  type('Passphrase', 'vault words');
  fireEvent.click(screen.getByRole('button', { name: 'Save file' }));
};

test('a file in clear comes with its warning and needs the passphrase again', async () => {
  open();
  type('Kind of file', 'env');
  expect(screen.getByText('This file is not encrypted.')).toBeTruthy();
  save();
  expect(await screen.findByText(/handed to the browser/)).toBeTruthy();
  expect(asked.find(([name]) => name === 'export.keys')?.[1]).toEqual({
    ...{ slotId: 'p', kek: 'kek of vault words', format: 'env' },
  });
  expect(saveFile).toHaveBeenCalledWith('ringfence-keys-today.env', 'KEY=CANARY', 'text/plain');
});

test('without the right passphrase nothing is exported', async () => {
  answers['vault.prove'] = { kind: 'wrong-passphrase' };
  open();
  type('Kind of file', 'json');
  save();
  expect(await screen.findByText(/does not open this vault/)).toBeTruthy();
  expect(asked.map(([name]) => name)).not.toContain('export.keys');
});

test('an age file is locked with its own passphrase, typed twice, and leaves sealed only', async () => {
  open();
  type('Passphrase of the file', 'six other words');
  type('Passphrase of the file, again', 'six others');
  save();
  expect(await screen.findByText('The two are not the same.')).toBeTruthy();
  expect(asked.map(([name]) => name)).not.toContain('export.keys');
  type('Passphrase of the file, again', 'six other words');
  save();
  expect(await screen.findByText(/handed to the browser/)).toBeTruthy();
  expect(sealAgeInWorker).toHaveBeenCalledWith('KEY=CANARY', 'six other words');
  expect(vi.mocked(saveFile).mock.calls).toEqual([['ringfence-keys-today.age', 'sealed', 'application/octet-stream']]);
});

test('a machine without the memory for age says so and saves nothing', async () => {
  vi.mocked(sealAgeInWorker).mockRejectedValueOnce(new Error('no memory'));
  open();
  type('Passphrase of the file', 'six other words');
  type('Passphrase of the file, again', 'six other words');
  save();
  expect(await screen.findByText(/not enough memory/)).toBeTruthy();
  expect(saveFile).not.toHaveBeenCalled();
});

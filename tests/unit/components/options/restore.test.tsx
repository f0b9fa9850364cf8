// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Doors, DoorsContext } from '@/components/hooks/doors';
import { RestoreCard } from '@/components/options/restore/restore-card';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));

const kdf = { alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 1, salt: 'A' } as const;
const slots = [
  { id: 'p', type: 'passphrase', createdAt: 1, kdf },
  { id: 'r', type: 'recovery', createdAt: 1, recovery: { salt: 'S' } },
];
const seen = {
  ...{ whole: false, added: ['account/a', 'key/k', 'secret/k'], same: ['placement/p'], damaged: [] },
  conflicts: ['key/d', 'secret/d', 'account/e', 'audit/00000001'],
  titles: {
    'account/a': { backup: 'Old laptop', here: null },
    'key/d': { backup: 'Bolt sk-…old', here: 'Bolt sk-…new' },
    'account/e': { backup: 'Work', here: 'Work' },
  },
};

let answers: Record<string, unknown>;
let asked: [string, unknown][];
beforeEach(() => {
  answers = { 'backup.slots': slots, 'backup.preview': seen, 'backup.restore': seen };
  asked = [];
  vi.mocked(send).mockImplementation(async (name, payload) => {
    if (/^backup/.test(name)) asked.push([name, payload]);
    const answer = answers[name] ?? null;
    // biome-ignore lint/suspicious/noExplicitAny: one fake for every message
    return (isFailure(answer) ? fail(answer) : ok(answer)) as any;
  });
});
afterEach(cleanup);

const isFailure = (answer: unknown): answer is KnownFailure =>
  typeof answer === 'object' && answer !== null && 'kind' in answer;
const doors: Partial<Doors> = {
  derive: async (passphrase) => `kek of ${passphrase}`,
  recoveryKek: async (typed, salt) => (typed === 'whole code' ? `kek by ${salt}` : undefined),
};
// The card opens no other door.
const open = (onDone?: () => void) =>
  render(
    <DoorsContext value={doors as Doors}>
      <RestoreCard {...(onDone && { onDone })} />
    </DoorsContext>,
  );
const choose = () =>
  fireEvent.change(screen.getByLabelText('Backup file'), { target: { files: [new File(['{}'], 'backup.json')] } });
const unlock = async (passphrase = 'old words') => {
  fireEvent.change(await screen.findByLabelText('Passphrase of the backup'), { target: { value: passphrase } });
  fireEvent.click(screen.getByRole('button', { name: 'Look inside' }));
};

test('a backup is looked into with its passphrase before anything is written', async () => {
  open();
  choose();
  await unlock();
  expect(await screen.findByText('Old laptop')).toBeTruthy();
  expect(asked.map(([name]) => name)).toEqual(['backup.slots', 'backup.preview']);
  expect(asked.at(-1)?.[1]).toEqual({ text: '{}', slotId: 'p', kek: 'kek of old words' });
});

test('a key and its secret are one thing, and the log is not counted', async () => {
  open();
  choose();
  await unlock();
  const counts = within(await screen.findByRole('list', { name: 'What the backup holds' }));
  expect(counts.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    '2 new: 1 account, 1 keyWhichOld laptop',
    '1 the same as here: site',
    '2 different from here: 1 key, 1 account',
  ]);
});

test('what differs stays as it is unless the backup is chosen for it', async () => {
  open();
  choose();
  await unlock();
  const choice = within(await screen.findByRole('group', { name: 'Which to keep: Bolt sk-…new' }));
  fireEvent.click(choice.getByLabelText('Backup'));
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText('Restored: 2 added, 1 replaced.')).toBeTruthy();
  expect(asked.at(-1)?.[1]).toMatchObject({ replace: ['key/d', 'secret/d'] });
});

test('without a vault the backup becomes it, and says how to go on', async () => {
  answers['backup.preview'] = { ...seen, whole: true, same: [], conflicts: [] };
  answers['backup.restore'] = answers['backup.preview'];
  const onDone = vi.fn();
  open(onDone);
  choose();
  await unlock();
  expect(await screen.findByText(/no vault in this browser/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText(/Unlock it with the passphrase of the backup/)).toBeTruthy();
  expect(onDone).toHaveBeenCalledOnce();
});

test('a wrong passphrase is told at its field', async () => {
  answers['backup.preview'] = { kind: 'wrong-passphrase' };
  open();
  choose();
  await unlock();
  expect(await screen.findByText('That passphrase does not open this backup.')).toBeTruthy();
});

test('the recovery code opens a backup too; a mistyped one is not sent', async () => {
  open();
  choose();
  fireEvent.click(await screen.findByRole('button', { name: 'Use the recovery code' }));
  const box = screen.getByLabelText('Recovery code of the backup');
  fireEvent.change(box, { target: { value: 'half' } });
  fireEvent.click(screen.getByRole('button', { name: 'Look inside' }));
  expect(await screen.findByText(/one letter is wrong/)).toBeTruthy();
  fireEvent.change(box, { target: { value: 'whole code' } });
  fireEvent.click(screen.getByRole('button', { name: 'Look inside' }));
  await screen.findByText('Old laptop');
  expect(asked.at(-1)?.[1]).toMatchObject({ slotId: 'r', kek: 'kek by S' });
});

test('a file that is no backup says so', async () => {
  answers['backup.slots'] = { kind: 'backup-unreadable', what: 'not a backup' };
  open();
  choose();
  expect(await screen.findByText(/This backup cannot be read/)).toBeTruthy();
});

test('damaged entries are counted before the restore', async () => {
  answers['backup.preview'] = { ...seen, damaged: ['key/x'] };
  open();
  choose();
  await unlock();
  expect(await screen.findByText(/1 entry of this backup is damaged/)).toBeTruthy();
});

test('a backup that changes nothing cannot be pressed', async () => {
  answers['backup.preview'] = { ...seen, added: [], conflicts: [] };
  open();
  choose();
  await unlock();
  expect(await screen.findByText('Nothing would change.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  expect(asked.map(([name]) => name)).not.toContain('backup.restore');
});

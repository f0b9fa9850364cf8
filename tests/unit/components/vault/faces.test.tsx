// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UnlockForm } from '@/components/forms/unlock-form';
import { inspection, survey, vault } from '@/components/hooks/answers';
import { type Doors, DoorsContext } from '@/components/hooks/doors';
import { RecoveryDamage } from '@/components/options/recovery/recovery-damage';
import { RecoveryFace } from '@/components/options/recovery/recovery-face';
import { PasskeyCard } from '@/components/options/settings/passkey-card';
import { RecoveryKitCard } from '@/components/options/settings/recovery-kit-card';
import { RotateCard } from '@/components/options/settings/rotate-card';
import { LockedFace } from '@/components/popup/locked-face';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';
import type { VaultViewT } from '@/lib/messaging/views';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/forms/use-strength', () => ({
  useStrength: () => ({ value: undefined, check: async () => ({ level: 4, word: 'Strong', guessesLog10: 20 }) }),
}));
vi.mock('@/components/forms/strength-meter', () => ({ StrengthMeter: () => null }));

const kdf = { alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 1, salt: 'A'.repeat(22) } as const;
const code = 'CANAR-Y0000-11111-22222-33333-44444-5555';
const passphraseSlot = { id: 's', type: 'passphrase', createdAt: 1, kdf } as const;
const recoverySlot = { id: 'r', type: 'recovery', createdAt: 1, recovery: { salt: 'A'.repeat(22) } } as const;
const prf = { credentialId: 'AA', rpId: null, evalSalt: 'A'.repeat(43) };
const passkeySlot = { id: 'p', type: 'prf', createdAt: 1, prf } as const;
const view = (state: VaultViewT['state'], slots: VaultViewT['slots'] = [passphraseSlot]): VaultViewT => ({
  ...{ state, why: 'manual', slots, deadlineAt: null, throttledUntil: null },
});

let answers: Record<string, unknown> = {};
const doors: Doors = {
  derive: async (passphrase) => `kek of ${passphrase}`,
  strengthen: async () => undefined,
  freshKdf: () => kdf,
  newRecovery: async () => ({ code, salt: 'A'.repeat(22), kek: 'kek of code' }),
  recoveryKek: async (typed) => (typed === code ? 'kek of code' : undefined),
  passkeys: {
    make: async () => ({ credentialId: 'AA', rpId: null, evalSalt: 'A'.repeat(43), kek: 'kek of passkey' }),
    open: async () => ({ slotId: 'p', kek: 'kek of passkey' }),
  },
  currentTab: async () => 1,
  openPage: vi.fn(),
};
const show = (element: React.ReactNode, change: Partial<Doors> = {}) =>
  render(<DoorsContext value={{ ...doors, ...change }}>{element}</DoorsContext>);
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value: text } });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const failing = (failure: KnownFailure) => ({ failing: failure });
const sent = (name: string) =>
  vi
    .mocked(send)
    .mock.calls.filter(([each]) => each === name)
    .map(([, payload]) => payload);

beforeEach(async () => {
  answers = { 'vault.view': view('unlocked') };
  vi.mocked(send)
    .mockReset()
    .mockImplementation(async (name) => {
      const value = answers[name];
      if (typeof value === 'object' && value !== null && 'failing' in value) return fail(value.failing as KnownFailure);
      return ok((value ?? null) as never);
    });
  await vault.refresh();
});
afterEach(cleanup);

test('a kit is put in force only once two of its groups were typed back, and its code leaves the page before', async () => {
  const { container } = show(<RecoveryKitCard />);
  await press('Make recovery kit');
  type('Passphrase', 'old');
  await press('Make code');
  expect(await screen.findByText('Y0000')).toBeTruthy();
  await press('I have it on paper');
  const asked = screen.getAllByLabelText(/^Group \d$/);
  expect(asked).toHaveLength(2);
  expect(container.innerHTML).not.toMatch(/CANAR|Y0000|11111/);
  await press('Put the kit in force');
  expect(sent('vault.add-slot')).toEqual([]);
  expect(screen.getAllByText('Not what the kit says.')).toHaveLength(2);
  for (const box of asked) {
    const group = Number(container.querySelector(`label[for="${box.id}"]`)?.textContent?.slice(6));
    fireEvent.change(box, { target: { value: code.split('-')[group - 1]?.toLowerCase() } });
  }
  await press('Put the kit in force');
  await screen.findByText(/The kit is in force/);
  const slot = { type: 'recovery', salt: 'A'.repeat(22) };
  expect(sent('vault.add-slot')).toEqual([{ slotId: 's', kek: 'kek of old', newKek: 'kek of code', slot }]);
  expect(container.innerHTML).not.toContain('CANAR');
});

test('no code is made before the passphrase was right', async () => {
  answers['vault.prove'] = failing({ kind: 'wrong-passphrase' });
  show(<RecoveryKitCard />);
  await press('Make recovery kit');
  type('Passphrase', 'wrong');
  await press('Make code');
  expect(await screen.findByText(/does not open this vault/)).toBeTruthy();
  expect(screen.queryByText('Y0000')).toBeNull();
});

test('with the recovery code the vault opens only together with a new passphrase', async () => {
  show(<UnlockForm vault={view('locked', [passphraseSlot, recoverySlot])} />);
  await press('Use the recovery code');
  type('Recovery code', 'CANAR-Y0000');
  await press('Continue');
  expect(await screen.findByText(/Not a whole code/)).toBeTruthy();
  type('Recovery code', code);
  await press('Continue');
  await screen.findByText(/The code is right/);
  expect(sent('vault.unlock')).toEqual([]);
  type('New passphrase', 'new one');
  type('Confirm passphrase', 'new one');
  await press('Set passphrase and unlock');
  await vi.waitFor(() =>
    expect(sent('vault.reset-passphrase')).toEqual([
      { slotId: 'r', kek: 'kek of code', newKek: 'kek of new one', kdf },
    ]),
  );
});

test('a code of a replaced kit is told apart from a wrong passphrase', async () => {
  answers['vault.prove'] = failing({ kind: 'wrong-passphrase', by: 'recovery' });
  show(<UnlockForm vault={view('locked', [passphraseSlot, recoverySlot])} byCode />);
  type('Recovery code', code);
  await press('Continue');
  expect(await screen.findByText(/A newer kit may have replaced it/)).toBeTruthy();
});

test('a passkey unlocks by one press, and a stopped prompt is told in words', async () => {
  const locked = view('locked', [passphraseSlot, passkeySlot]);
  const { unmount } = show(<UnlockForm vault={locked} />);
  await press('Unlock with a passkey');
  await vi.waitFor(() => expect(sent('vault.unlock')).toEqual([{ slotId: 'p', kek: 'kek of passkey' }]));
  unmount();
  show(<UnlockForm vault={locked} />, {
    passkeys: { make: async () => 'cancelled', open: async () => 'cancelled' },
  });
  await press('Unlock with a passkey');
  expect(await screen.findByText(/The browser stopped/)).toBeTruthy();
});

test('in a popup, which the prompt would close, passkey and code open a tab', async () => {
  const { passkeys: _, ...popupDoors } = doors;
  render(
    <DoorsContext value={popupDoors}>
      <LockedFace vault={view('locked', [passphraseSlot, passkeySlot, recoverySlot])} />
    </DoorsContext>,
  );
  await press('Unlock with a passkey in a tab');
  await press('Use the recovery code');
  expect(vi.mocked(doors.openPage).mock.calls).toEqual([['options.html#/overview'], ['options.html#/recovery-code']]);
});

test('without passkey or kit, neither is offered', () => {
  show(<UnlockForm vault={view('locked')} />);
  expect(screen.queryByText(/passkey|recovery/i)).toBeNull();
});

test('a passkey is added behind the passphrase', async () => {
  show(<PasskeyCard />);
  await press('Add passkey');
  type('Passphrase', 'old');
  await press('Continue');
  await screen.findByText(/opens this vault from now on/);
  const slot = { type: 'prf', credentialId: 'AA', rpId: null, evalSalt: 'A'.repeat(43) };
  expect(sent('vault.add-slot')).toEqual([{ slotId: 's', kek: 'kek of old', newKek: 'kek of passkey', slot }]);
});

test('a passkey that can hold no key changes nothing', async () => {
  show(<PasskeyCard />, { passkeys: { make: async () => 'unsupported', open: async () => 'unsupported' } });
  await press('Add passkey');
  type('Passphrase', 'old');
  await press('Continue');
  expect(await screen.findByText(/PRF extension is missing.*Nothing was changed/)).toBeTruthy();
  expect(sent('vault.add-slot')).toEqual([]);
});

test('rotating names what stops working and ends with what is left to do', async () => {
  answers['vault.view'] = view('unlocked', [passphraseSlot, passkeySlot]);
  await vault.refresh();
  show(<RotateCard />);
  await press('Rotate vault key');
  expect(screen.getByText(/Passkeys and the recovery kit stop working/)).toBeTruthy();
  type('Passphrase', 'old');
  type('New passphrase', 'new one');
  type('Confirm passphrase', 'new one');
  await press('Rotate vault key');
  expect(await screen.findByText(/replace the API keys at their providers too/)).toBeTruthy();
  expect(sent('vault.rotate')).toEqual([{ slotId: 's', oldKek: 'kek of old', kek: 'kek of new one', kdf }]);
});

test('a damaged vault shows what is left and never offers to make a new one', async () => {
  answers['vault.survey'] = { main: 'damaged', copy: 'missing', records: 43, problem: 'header spelling' };
  await survey.refresh();
  show(<RecoveryFace view={view('corrupt')} />);
  expect(await screen.findByText('43, none of them proved')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save the remains' })).toBeTruthy();
  expect(screen.queryByText(/Create vault/)).toBeNull();
  expect(screen.queryByText(/Accept older/)).toBeNull();
});

test('a survey that fails is told, with another try', async () => {
  answers['vault.survey'] = failing({ kind: 'locked' });
  await survey.refresh();
  answers['vault.survey'] = failing({ kind: 'storage-failed', what: 'read' });
  await survey.refresh();
  show(<RecoveryFace view={view('corrupt')} />);
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('a backup replaces the damaged vault after a preview and a question', async () => {
  answers['vault.survey'] = { main: 'missing', copy: 'missing', records: 1, problem: 'header missing' };
  answers['backup.slots'] = [passphraseSlot];
  answers['vault.restore-over'] = { restored: ['secret/1', 'secret/2'], rescued: ['placement/1'], lost: [] };
  await survey.refresh();
  show(<RecoveryFace view={view('corrupt')} />);
  const file = new File(['backup'], 'backup.json');
  fireEvent.change(await screen.findByLabelText('Backup file'), { target: { files: [file] } });
  await screen.findByLabelText('Passphrase or recovery code of the backup');
  type('Passphrase or recovery code of the backup', 'old');
  await press('Look into it');
  expect(await screen.findByText('2 keys')).toBeTruthy();
  expect(screen.getByText('1 site')).toBeTruthy();
  expect(sent('vault.restore-over')).toEqual([{ text: 'backup', slotId: 's', kek: 'kek of old' }]);
  await press('Replace the damaged vault');
  fireEvent.click(screen.getByText('Replace', { selector: 'dialog button' }));
  await vi.waitFor(() => expect(sent('vault.restore-over')[1]).toMatchObject({ confirm: 'replace' }));
});

test('an open vault with damage names it; a whole one says so', async () => {
  answers['vault.inspect'] = { intact: 41, damaged: [{ name: 'secret/abc', how: 'changed' }] };
  await inspection.refresh();
  const { unmount } = show(<RecoveryDamage />);
  expect(await screen.findByText('41 records are intact, 1 are not: 1 key.')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Give up damaged records' }));
  fireEvent.click(screen.getByText('Give up', { selector: 'dialog button' }));
  await vi.waitFor(() => expect(sent('vault.drop-damaged')).toEqual([{ confirm: 'drop' }]));
  unmount();
  answers['vault.inspect'] = { intact: 41, damaged: [] };
  await inspection.refresh();
  show(<RecoveryDamage />);
  expect(await screen.findByText(/All 41 records are there/)).toBeTruthy();
});

import { beforeEach, expect, test, vi } from 'vitest';
import { epochMs } from '@/lib/core/units';

const local = new Map<string, unknown>();
vi.mock('@/lib/browser/local', () => ({
  readLocal: async (name: string) => local.get(name),
  writeLocal: async (name: string, value: unknown) => void local.set(name, structuredClone(value)),
}));
const openOwnPage = vi.fn();
vi.mock('@/lib/browser/tabs', () => ({ openOwnPage }));
const bringDetector = vi.fn(async () => true);
vi.mock('@/lib/browser/guard-registration', () => ({ bringDetector }));
const { noteLeak } = await import('@/lib/flows/note-leak');
const { answerGuard } = await import('@/lib/flows/answer-guard');
const { readGuardConfig, updateGuardConfig } = await import('@/lib/storage/guard-config');

const sender = { origin: 'https://chat.example', tabId: 1, frameId: 0 };
const seen = { rule: 'openai', fieldKind: 'textarea', how: 'paste', choice: 'redacted' } as const;
const note = vi.fn(async () => {});
const place = vi.fn(async () => {});
const expose = vi.fn(async () => {});
const ports = { note, place, expose, clock: () => epochMs(7) };

beforeEach(async () => {
  local.clear();
  note.mockClear();
  place.mockClear();
  expose.mockClear();
  openOwnPage.mockClear();
  bringDetector.mockClear();
  await updateGuardConfig({ ...(await readGuardConfig()), everywhere: true });
});

test('a finding is noted with rule, choice and the origin the browser told', async () => {
  await noteLeak(ports, seen, sender);
  expect(note).toHaveBeenCalledWith({
    ...{ at: 7, origin: 'https://chat.example', rule: 'openai', how: 'paste', choice: 'redacted' },
    ...{ reason: null, print: null, keys: [] },
  });
});

test('why a key was let through is noted with it', async () => {
  await noteLeak(ports, { ...seen, choice: 'once', reason: 'test-key' }, sender);
  expect(note).toHaveBeenCalledWith(expect.objectContaining({ choice: 'once', reason: 'test-key' }));
});

test('the detector is brought into the document that asked, and nowhere when the guard is off there', async () => {
  await answerGuard({ ...sender, documentId: 'D1' });
  expect(bringDetector).toHaveBeenCalledExactlyOnceWith({ ...sender, documentId: 'D1' });
  await noteLeak(ports, { ...seen, choice: 'never-here' }, sender);
  await answerGuard(sender);
  expect(bringDetector).toHaveBeenCalledTimes(1);
});

test('a document that is gone meanwhile gets no configuration', async () => {
  bringDetector.mockResolvedValueOnce(false);
  expect(await answerGuard(sender)).toEqual({ ok: false, failure: { kind: 'document-changed' } });
});

test("'not a key' is learned once, as a fingerprint", async () => {
  for (const choice of ['not-a-key', 'not-a-key'] as const)
    await noteLeak(ports, { ...seen, choice, fingerprint: 'a1b2c3d4' }, sender);
  expect((await readGuardConfig()).learned).toEqual(['a1b2c3d4']);
  expect(note).toHaveBeenCalledWith(expect.objectContaining({ print: 'a1b2c3d4' }));
});

test("'never here' switches the guard off for exactly that origin", async () => {
  await noteLeak(ports, { ...seen, choice: 'never-here' }, sender);
  expect(await answerGuard(sender)).toMatchObject({ value: { off: true, key: null, own: [] } });
  expect(await answerGuard({ ...sender, origin: 'https://chat.example:8443' })).toMatchObject({
    value: { off: false },
  });
});

test('a site where the guard is not on learns no fingerprint', async () => {
  await updateGuardConfig({
    ...(await readGuardConfig()),
    everywhere: false,
    own: [{ id: 'k', size: 40, roll: 1, tag: 2 }],
  });
  expect(await answerGuard(sender)).toEqual({ ok: true, value: { off: true, key: null, own: [], learned: [] } });
});

test("'never here' takes the script off that site too; what two tabs say at once is both kept", async () => {
  const other = { ...sender, origin: 'https://other.example' };
  await Promise.all([
    noteLeak(ports, { ...seen, choice: 'never-here' }, sender),
    noteLeak(ports, { ...seen, choice: 'never-here' }, other),
  ]);
  expect((await readGuardConfig()).off).toEqual([sender.origin, other.origin]);
  expect(place).toHaveBeenCalledTimes(2);
});

test.each([
  ['once', 'test-key', true],
  ['once', 'false-alarm', true],
  ['never-here', undefined, true],
  ['not-a-key', undefined, true],
  ['once', 'byok-field', false],
  ['redacted', undefined, false],
  ['cancelled', undefined, false],
  ['revoke', undefined, false],
  ['shown', undefined, false],
] as const)('an own key that met with %s (%s) got out: %s', async (choice, reason, gotOut) => {
  await updateGuardConfig({ ...(await readGuardConfig()), own: [{ id: 'k1', size: 40, roll: 1, tag: 2 }] });
  await noteLeak(ports, { ...seen, choice, keys: ['k1', 'foreign'], ...(reason && { reason }) }, sender);
  expect(expose.mock.calls).toEqual(gotOut ? [[['k1']]] : []);
});

test('a foreign key that was let through is no exposure of ours', async () => {
  await noteLeak(ports, { ...seen, choice: 'once', reason: 'test-key', keys: ['foreign'] }, sender);
  expect(expose).not.toHaveBeenCalled();
});

test("'revoke' opens the page that replaces the user's own key", async () => {
  await updateGuardConfig({ ...(await readGuardConfig()), own: [{ id: 'k1', size: 40, roll: 1, tag: 2 }] });
  await noteLeak(ports, { ...seen, rule: 'own-key', choice: 'revoke', keys: ['k1'] }, sender);
  expect(openOwnPage).toHaveBeenCalledExactlyOnceWith('/options.html#/rotate/k1');
});

test("'revoke' of a foreign key opens the page that says how; an id that is none of ours counts for nothing", async () => {
  await noteLeak(ports, { ...seen, choice: 'revoke', keys: ['../settings'] }, sender);
  expect(openOwnPage).toHaveBeenCalledExactlyOnceWith('/options.html#/guard/revoke/openai');
  expect(note).toHaveBeenCalledWith(expect.objectContaining({ keys: [] }));
});

test('the fingerprint key is made once', async () => {
  local.clear();
  const first = (await readGuardConfig()).deviceKey;
  expect((await readGuardConfig()).deviceKey).toEqual(first);
  expect(first.some((word) => word !== 0)).toBe(true);
});

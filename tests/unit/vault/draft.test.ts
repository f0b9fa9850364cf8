import { expect, test } from 'vitest';
import { startWorker, unlockedWorld } from './fake-ports';

test('a draft survives the worker and the popup, and no store but the session ever holds it', async () => {
  const { world, vault } = await unlockedWorld();
  expect(await vault.saveDraft('account', 'CANARY-half-typed')).toEqual({ ok: true, value: null });
  expect(await startWorker(world).readDraft('account')).toEqual({ ok: true, value: 'CANARY-half-typed' });
  expect(JSON.stringify([world.header, [...world.local], [...world.rows]])).not.toContain('CANARY');
});

test('a lock drops the draft, and a locked vault keeps none', async () => {
  const { world, vault } = await unlockedWorld();
  await vault.saveDraft('account', 'CANARY');
  await vault.lock('manual');
  expect(world.session.size).toBe(0);
  expect(await vault.saveDraft('account', 'CANARY')).toEqual({ ok: false, failure: { kind: 'locked' } });
  expect(await vault.readDraft('account')).toEqual({ ok: false, failure: { kind: 'locked' } });
});

test('a lock that comes while a draft is being saved wins', async () => {
  const { world, vault } = await unlockedWorld();
  const saving = vault.saveDraft('account', 'CANARY');
  await vault.lock('manual');
  expect(await saving).toEqual({ ok: false, failure: { kind: 'locked' } });
  expect(world.session.size).toBe(0);
});

test('an empty text forgets the draft of that form only', async () => {
  const { vault } = await unlockedWorld();
  await vault.saveDraft('one', 'a');
  await vault.saveDraft('two', 'b');
  await vault.saveDraft('one', '');
  expect([await vault.readDraft('one'), await vault.readDraft('two')]).toMatchObject([{ value: null }, { value: 'b' }]);
});

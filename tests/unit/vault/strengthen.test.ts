import { expect, test } from 'vitest';
import { freshKdf } from '@/lib/vault/kdf';
import { strengthen } from '@/lib/vault/strengthen';
import { someKek, unlockedWorld } from './fake-ports';

test('a fast machine derives again with more memory, a slow one leaves the slot alone', async () => {
  const derive = async (passphrase: string, { m }: { m: number }) => `${passphrase} ${m}`;
  const kdf = freshKdf();
  expect(await strengthen({ passphrase: 'x', kdf, tookMs: 3_000 }, derive)).toBeUndefined();
  const stronger = await strengthen({ passphrase: 'x', kdf, tookMs: 300 }, derive);
  expect(stronger).toMatchObject({ kek: 'x 163840', kdf: { m: 163_840, t: 3, p: 1 } });
  expect(stronger?.kdf.salt).not.toBe(kdf.salt);
});

test('a strengthened slot opens with the new key and the vault stays open', async () => {
  const { vault, slotId } = await unlockedWorld();
  const kdf = { ...freshKdf(), m: 131_072 };
  expect(await vault.changePassphrase({ slotId, oldKek: someKek(), kek: someKek(5), kdf })).toMatchObject({ ok: true });
  expect(await vault.view()).toMatchObject({ state: 'unlocked', slots: [{ kdf: { m: 131_072 } }] });
  await vault.lock('manual');
  expect(await vault.unlock({ slotId, kek: someKek(5) })).toMatchObject({ ok: true });
});

import { expect, test } from 'vitest';
import { epochMs } from '@/lib/core/units';
import { importHandlers } from '@/lib/flows/import-keys';
import { listAccounts } from '@/lib/flows/list-accounts';
import { unlockedWorld } from '../vault/fake-ports';

const file = 'A=CANARY-0123456789-one\nB=CANARY-shared-012345\n';

async function house() {
  const { vault, world } = await unlockedWorld();
  const recognise = (text: string) => ({ providers: text.includes('shared') ? ['openai', 'deepseek'] : ['openai'] });
  const handlers = importHandlers({
    vault,
    clock: () => epochMs(world.now),
    recognise,
    onKeysChanged: async () => undefined,
  });
  return { vault, world, handlers };
}

test('a preview tells masked keys and whose they may be, and writes nothing', async () => {
  const { handlers, world } = await house();
  const preview = await handlers['import.preview']({ text: file }, undefined);
  expect(preview).toMatchObject({
    ok: true,
    value: [
      { index: 0, name: 'A', providers: ['openai'], duplicate: false },
      { index: 1, providers: ['openai', 'deepseek'] },
    ],
  });
  expect(JSON.stringify(preview)).not.toContain('0123456789');
  expect(world.rows.size).toBe(0);
});

test('picked keys become accounts; the same file again shows them as duplicates and takes none', async () => {
  const { handlers, vault } = await house();
  const picks = [
    { index: 0, provider: 'openai', label: 'Work' },
    { index: 1, provider: 'deepseek', label: 'Other' },
  ];
  const taken = await handlers['import.take']({ text: file, picks }, undefined);
  expect(taken).toEqual({ ok: true, value: { added: 2, failed: [] } });
  const accounts = await listAccounts(vault, async () => false)({}, undefined);
  expect(
    accounts.ok && accounts.value.map(({ label, provider, keys }) => [label, provider, keys.length]).sort(),
  ).toEqual([
    ['Other', 'deepseek', 1],
    ['Work', 'openai', 1],
  ]);
  expect(await handlers['import.take']({ text: file, picks }, undefined)).toMatchObject({
    value: { added: 0, failed: [{ failure: { kind: 'key-duplicate' } }, { failure: { kind: 'key-duplicate' } }] },
  });
});

test("a provider that the key's shape rules out is refused", async () => {
  const { handlers } = await house();
  const picks = [{ index: 0, provider: 'anthropic', label: '' }];
  expect(await handlers['import.take']({ text: file, picks }, undefined)).toMatchObject({
    value: { added: 0, failed: [{ index: 0, failure: { kind: 'key-of-other-provider' } }] },
  });
});

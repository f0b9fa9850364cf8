import { beforeEach, expect, test, vi } from 'vitest';
import { notify } from '@/lib/browser/notify';
import { fail, ok } from '@/lib/core/result';
import { checkSelection, selectionWords } from '@/lib/flows/check-selection';
import { fingerprint } from '@/lib/leaks/fingerprint';
import { readGuardConfig, updateGuardConfig } from '@/lib/storage/guard-config';

const local = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@/lib/browser/local', () => ({
  readLocal: async (name: string) => local.get(name),
  writeLocal: async (name: string, value: unknown) => void local.set(name, structuredClone(value)),
}));
vi.mock('@/lib/browser/notify', () => ({ notify: vi.fn(async () => undefined) }));
beforeEach(() => {
  local.clear();
  vi.mocked(notify).mockClear();
});

const key = `sk-ant-api03-CANARY${'aB3dE5fG7hJ9kL2m'.repeat(5)}`.slice(0, 106).concat('AA');
const locked = { readRecord: async () => fail({ kind: 'locked' } as const) };
const open = { readRecord: async () => ok({ label: 'Bolt', masked: 'sk-…AA' }) as never };
const told = () => vi.mocked(notify).mock.calls[0]?.[1];

async function learnKey(): Promise<void> {
  const config = await readGuardConfig();
  const print = fingerprint('k', key, config.deviceKey);
  await updateGuardConfig({ ...config, own: print ? [print] : [] });
}

test('a selected text with a key is told with the provider and without the text', async () => {
  await checkSelection(`please use ${key} for now`, locked);
  expect(vi.mocked(notify).mock.calls[0]?.[0]).toBe('selection');
  expect(told()?.title).toBe('This contains a key');
  expect(told()?.message).toContain('Anthropic');
  expect(JSON.stringify(told())).not.toContain('CANARY');
});

test('an own key is told by its name, and while locked as an own one; once, not also by its shape', async () => {
  await learnKey();
  await checkSelection(`${key} and again ${key}`, open);
  expect(told()).toMatchObject({ title: 'This contains a key', message: expect.stringMatching(/^Your key “Bolt”\./) });
  vi.mocked(notify).mockClear();
  await checkSelection(key, locked);
  expect(told()?.message).toMatch(/^One of your own keys\./);
});

test('a harmless selection is told so, with the way to check more', async () => {
  await checkSelection('the meeting is on Tuesday', locked);
  expect(told()).toEqual({ title: 'No key found', message: expect.stringContaining('check a whole file') });
});

test('several keys, shared shapes and unknown providers have words', () => {
  expect(selectionWords({ found: ['openai', ['deepseek', 'dashscope'], 'unknown'], own: [] })).toEqual({
    title: 'This contains 3 keys',
    message: expect.stringMatching(/^OpenAI, DeepSeek or DashScope, Provider unknown\./),
  });
});

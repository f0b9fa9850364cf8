import { beforeEach, expect, test, vi } from 'vitest';
import { notify } from '@/lib/browser/notify';
import { checkSelection, selectionWords } from '@/lib/flows/check-selection';

vi.mock('@/lib/browser/notify', () => ({ notify: vi.fn(async () => undefined) }));
beforeEach(() => vi.mocked(notify).mockClear());

const key = `sk-ant-api03-CANARY${'aB3dE5fG7hJ9kL2m'.repeat(5)}`.slice(0, 106).concat('AA');

test('a selected text with a key is told with the provider and without the text', async () => {
  await checkSelection(`please use ${key} for now`);
  const [id, words] = vi.mocked(notify).mock.calls[0] ?? [];
  expect(id).toBe('selection');
  expect(words?.title).toBe('This contains a key');
  expect(words?.message).toContain('Anthropic');
  expect(JSON.stringify(words)).not.toContain('CANARY');
});

test('a harmless selection is told so', async () => {
  await checkSelection('the meeting is on Tuesday');
  expect(vi.mocked(notify)).toHaveBeenCalledWith('selection', expect.objectContaining({ title: 'No key found' }));
});

test('several keys, shared shapes and unknown providers have words', () => {
  expect(selectionWords(['openai', ['deepseek', 'dashscope'], 'unknown'])).toEqual({
    title: 'This contains 3 keys',
    message: expect.stringMatching(/^OpenAI, DeepSeek or .*, Provider unknown\./),
  });
});

import { expect, test } from 'vitest';
import { providers, wordsOf } from '@/components/text/provider-forms';
import { providerName } from '@/components/text/provider-words';
import { providers as known } from '@/lib/providers/registry';

test('every provider has words, and its hosts as match patterns', () => {
  expect(providers.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
  expect(wordsOf('openai')).toMatchObject({ name: 'OpenAI', hosts: ['https://api.openai.com/*'], ownHost: null });
  expect(providerName('nobody')).toBe('nobody');
});

test('a form says what the ordinary key tells: spend, a balance, or nothing', () => {
  expect(wordsOf('openai')?.keyTells).toContain('nothing about spend');
  expect(wordsOf('deepseek')?.keyTells).toContain('spend is what that falls by');
  expect(wordsOf('openrouter')?.keyTells).toContain('what it spends and its limit');
});

test('a form says what the monitor key adds, and none is asked for where there is none', () => {
  expect(wordsOf('openai')?.monitorTells).toBe(
    'Reads cost, usage and the list of keys. It can also stop or replace keys.',
  );
  expect(wordsOf('anthropic')?.monitorTells).toContain('Individual accounts have none');
  expect(wordsOf('deepseek')?.monitorPage).toBeNull();
  expect(wordsOf('litellm')?.monitorPage).toBeNull();
});

test('where the user brings the host, its address is asked for and what it must end with is known', () => {
  expect(wordsOf('litellm')).toMatchObject({ hosts: [], ownHost: '' });
  expect(wordsOf('azure-openai')?.ownHost).toBe('.openai.azure.com');
});

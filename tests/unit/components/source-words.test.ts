import { expect, test } from 'vitest';
import { sourceWords, titleOf } from '@/components/text/source-words';
import type { AccountViewT } from '@/lib/messaging/views';
import { providers } from '@/lib/providers/registry';

const account = (provider: string): AccountViewT => ({
  ...{ id: 'a', provider, label: 'Work', baseUrl: null, createdAt: 1, hostGranted: true },
  keys: [{ id: 'k1', label: 'Laptop', masked: 'sk-…1' }].map((key) => ({
    ...{
      accountId: 'a',
      role: 'inference' as const,
      origins: [],
      createdAt: 1,
      lastUsedAt: null,
      providerKeyId: null,
      placements: [],
    },
    ...key,
  })),
});

test('a source is told in words, with the key it is about and who told it', () => {
  expect(sourceWords('costs', account('openai'))).toBe('Spend, told by OpenAI');
  expect(sourceWords('usage-completions', account('openai'))).toBe('Tokens of text models, told by OpenAI');
  expect(sourceWords('key:k1', account('openrouter'))).toBe('Spend and limits of Laptop, told by OpenRouter');
});

test('an endpoint of an older version and an account that is gone are still told in words', () => {
  expect(sourceWords('long-gone', account('openai'))).toBe('Figures, told by OpenAI');
  expect(sourceWords('costs', undefined)).toBe('A removed account');
});

test.each(providers.map((provider) => [provider.id, provider] as const))(
  'no two sources of %s are called alike, and none by its id',
  (_, { endpoints }) => {
    const titles = endpoints.map(titleOf);
    expect(new Set(titles).size).toBe(titles.length);
    expect(endpoints.filter((endpoint) => titleOf(endpoint) === endpoint.id)).toEqual([]);
  },
);

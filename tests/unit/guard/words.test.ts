import { expect, test } from 'vitest';
import { choices, headline } from '@/lib/guard/words';
import type { Finding } from '@/lib/leaks/finding';

const found = (provider: string | string[]): Finding => ({
  start: 0,
  end: 9,
  provider,
  kind: 'k',
  confidence: 1,
  rule: 'r',
});
const said = (...findings: [Finding, ...Finding[]]): string =>
  headline({ findings, surest: findings[0], own: false, print: '', prints: [] });

test('the card names the provider, both where two share the shape, none where none is known', () => {
  expect(said(found('openai'))).toBe('This looks like an API key for OpenAI');
  expect(said(found(['dashscope', 'deepseek']))).toBe('This looks like an API key for DashScope or DeepSeek');
  expect(said(found('unknown'))).toBe('This looks like an API key');
});

test('further keys are counted', () => {
  expect(said(found('groq'), found('openai'))).toBe('This holds an API key for Groq and 1 more');
});

test('the default is the safe one in every situation', () => {
  expect((['paste', 'send', 'file'] as const).map((situation) => choices(situation)[0]?.[0])).toEqual([
    'redacted',
    'cancelled',
    'redacted',
  ]);
});

import { expect, test } from 'vitest';
import { families } from '@/lib/leaks/registry';
import { familiesIn, familyNames } from '@/lib/providers/family-names';

test('a rule leads back to its families, alone and joined, whatever dashes their own names have', () => {
  for (const { provider } of families) expect(familiesIn(provider)).toEqual([provider]);
  expect(familiesIn('deepseek-dashscope')).toEqual(['deepseek', 'dashscope']);
  expect(familiesIn('aws-bedrock-openai')).toEqual(['aws-bedrock', 'openai']);
  expect(familiesIn('moonshot-siliconflow-stab')).toEqual(['moonshot', 'siliconflow']);
});

test('rules that know no family lead to none', () => {
  for (const rule of ['generic-context', 'generic-prefix', 'encoded', 'own-key', '-openai', 'opena'])
    expect(familiesIn(rule), rule).toEqual([]);
});

test('a family is called by its own name', () => {
  expect(familyNames('github')).toBe('GitHub');
  expect(familyNames(['deepseek', 'dashscope'])).toBe('DeepSeek or DashScope');
  expect(familyNames('unknown')).toBe('Provider unknown');
});

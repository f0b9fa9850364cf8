import { expect, test } from 'vitest';
import type { Finding } from '@/lib/leaks/finding';
import { redact } from '@/lib/leaks/redact';

const finding = (start: number, end: number, provider: string | string[] = 'openai'): Finding => ({
  start,
  end,
  provider,
  kind: 'k',
  confidence: 1,
  rule: 'r',
});

test('what lies around a key stays to the letter', () => {
  expect(redact('a KEY b', [finding(2, 5)])).toBe('a [OPENAI_KEY] b');
});

test('equal keys get one word, different ones are numbered', () => {
  expect(redact('K1 K2 K1', [finding(0, 2), finding(3, 5), finding(6, 8)])).toBe(
    '[OPENAI_KEY] [OPENAI_KEY_2] [OPENAI_KEY]',
  );
});

test('a key of nobody in particular is an API key', () => {
  expect(redact('K1 K2', [finding(0, 2, 'unknown'), finding(3, 5, ['a', 'b'])])).toBe('[API_KEY] [API_KEY_2]');
});

test('overlapping findings leave nothing of either', () => {
  expect(redact('abcdefgh', [finding(1, 5), finding(3, 7), finding(2, 4)])).not.toMatch(/[b-g]/);
});

test('no findings, no change', () => {
  expect(redact('same', [])).toBe('same');
});

import { expect, test } from 'vitest';
import { sixWords } from '@/components/forms/six-words';
import { loadStrength } from '@/components/forms/strength';
import { loadWords } from '@/components/forms/words/load-words';

test('the word list has 7,776 different words', async () => {
  expect(new Set(await loadWords()).size).toBe(7776);
});

test('six words come from the list and differ from one draw to the next', async () => {
  const words = new Set(await loadWords());
  const [first, second] = [await sixWords(), await sixWords()];
  expect(first.split(' ')).toHaveLength(6);
  expect(first.split(' ').every((word) => words.has(word))).toBe(true);
  expect(first).not.toBe(second);
});

test('six drawn words are strong', async () => {
  const rate = await loadStrength();
  expect(rate(await sixWords()).word).toBe('Strong');
});

test.each(['openai-key-2026', 'Tr0ub4dor&3', 'password123', 'anthropic2026!'])(
  '%s is not called strong',
  async (text) => {
    const rate = await loadStrength();
    expect(rate(text).level).toBeLessThan(3);
  },
);

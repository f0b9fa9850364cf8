import { expect, test } from 'vitest';
import { ESTIMATES, readAssumptions } from '@/components/economics/assumptions';
import { comparisonOf } from '@/components/economics/comparison-of';
import { ownUsage } from '@/components/economics/own-usage';
import { segmentSentences } from '@/components/text/economics-words';
import { toFixed } from '@/lib/economics/exact-print';
import { verdict } from '@/lib/economics/verdict';

const figure = (name: keyof typeof ESTIMATES.figures, text: string) => ({
  ...ESTIMATES,
  figures: { ...ESTIMATES.figures, [name]: text },
});

test('the estimates can be compared and say they are not usage', () => {
  const read = comparisonOf(ESTIMATES, undefined);
  expect(read).toMatchObject({ state: 'ready', fromUsage: false, messages: 100 });
  if (read.state === 'ready') expect(toFixed(verdict(read.comparison, 100).byok, 2)).toBe('6.00');
});

test('a figure that cannot be read is named in a sentence', () => {
  expect(comparisonOf(figure('taxPct', '18 %'), undefined)).toMatchObject({
    state: 'wrong',
    wrongs: { taxPct: expect.stringContaining('Write a number') },
  });
});

test('a volume of zero is refused', () => {
  expect(comparisonOf(figure('messages', '0'), undefined).state).toBe('wrong');
});

test('kept text that is not ours gives the estimates', () => {
  expect(readAssumptions('{"x":')).toEqual(ESTIMATES);
});

test('no rows are no usage, not a spend of zero', () => {
  expect(ownUsage([])).toBeUndefined();
});

test('a break-even is told as the first volume of the other winner', () => {
  expect(
    segmentSentences([
      { winner: 'plan', from: 1, to: 73 },
      { winner: 'byok', from: 74, to: 200 },
    ])[0],
  ).toBe('Below 74 messages a month the plan is cheaper.');
  const segments = [
    { winner: 'plan', from: 1, to: 100 },
    { winner: 'byok', from: 101, to: 300 },
  ] as const;
  expect(segmentSentences(segments, (messages) => messages <= 100)[1]).toBe(
    'From 101 messages a month on the plan cannot serve them (looked at up to 300).',
  );
});

import { expect, test } from 'vitest';
import { litellm } from '@/lib/providers/litellm';
import { targetOf } from '@/lib/providers/target-of';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

test('a key tells what it may still spend; what it ever spent is no spend of ours, because the days tell that', () => {
  const { readings, limit } = pageIn('litellm', 'key-info');
  expect(readings).toMatchObject([{ meter: 'balance', value: 15_750_000_000 }]);
  expect(limit).toEqual({ nanos: 20_000_000_000, currency: 'USD' });
  expect(endpointOf('litellm', 'key-info').spendFromBalance).toBeUndefined();
  const none = pageIn('litellm', 'key-info', { info: { spend: 1, max_budget: null } });
  expect([none.limit, none.readings]).toEqual([null, []]);
});

test('days are told by model where they are, and counted once', () => {
  const { samples, next } = pageIn('litellm', 'daily-activity');
  expect(
    samples.map(({ model, money, inputTokens, cachedInputTokens }) => [
      model,
      money?.nanos,
      inputTokens,
      cachedInputTokens,
    ]),
  ).toEqual([
    ['gpt-5-mini', 100_000_000, 1_000, 400],
    ['claude-sonnet-5', 200_000_000, 2_000, 0],
    [null, 50_000_000, 10, 0],
  ]);
  expect(next).toBe('2');
});

test('every question goes to the address the account was made with', () => {
  const url = endpointOf('litellm', 'daily-activity').request({ ...ask, base: 'https://llm.example:4000' }).url;
  expect(url).toBe(
    'https://llm.example:4000/user/daily/activity?start_date=2026-11-19&end_date=2026-11-20&page_size=1000&page=1',
  );
  expect(targetOf(litellm, 'https://llm.example:4000')).toMatchObject({ hosts: [], base: 'https://llm.example:4000' });
  expect(targetOf(litellm, null)).toMatchObject({ base: '' });
});

test('no monitor key is asked for: one that makes others never follows a typed address', () => {
  expect(litellm.check.monitor).toBeUndefined();
  expect([...litellm.endpoints, ...litellm.acts].map(({ key }) => key)).not.toContain('monitor');
});

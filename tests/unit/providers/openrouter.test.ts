import { expect, test } from 'vitest';
import { DAY_MS, epochMs } from '@/lib/core/units';
import { openrouter } from '@/lib/providers/openrouter';
import { windowsOf } from '@/lib/usage/due';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

const yesterday = Date.UTC(2026, 10, 19);
const today = yesterday + DAY_MS;

test('a key tells what it ever spent, what of it today, and its limit', () => {
  const { readings, limit, samples } = pageIn('openrouter', 'key');
  expect(readings[0]).toEqual({
    meter: 'counter',
    name: null,
    value: 112_345_678_000,
    currency: 'USD',
    today: 1_250_000_000,
  });
  expect(limit).toEqual({ nanos: 50_000_000_000, currency: 'USD' });
  expect(samples).toEqual([]);
});

test('spend through a key of another provider is a meter of its own', () => {
  expect(pageIn('openrouter', 'key').readings[1]).toEqual({
    meter: 'counter',
    name: 'byok',
    value: 4_500_000_000,
    currency: 'USD',
    today: 750_000_000,
  });
});

test('no limit is null, not zero', () => {
  const body = { data: { usage: 0, usage_daily: 0, limit: null } };
  expect(pageIn('openrouter', 'key', body).limit).toBeNull();
});

test('the key list tells the running day of each key, as a live figure', () => {
  const { samples, keys } = pageIn('openrouter', 'keys');
  expect(
    samples.map(({ from, providerKeyId, lineItem, money }) => [from, providerKeyId, lineItem, money?.nanos]),
  ).toEqual([
    [today, 'c1a0CANARY01', null, 1_250_000_000],
    [today, 'c1a0CANARY01', 'byok', 750_000_000],
    [today, 'c1a0CANARY02', null, 0],
  ]);
  expect(samples.every(({ provenance }) => provenance === 'live')).toBe(true);
  expect(keys.map(({ active }) => active)).toEqual([true, false]);
  expect(keys[0]).toMatchObject({ head: 'sk-or-v1-CAN', tail: 'ARY' });
});

test('a full page of keys is followed by the next offset', () => {
  const row = { usage: 0, usage_daily: 0 };
  const data = Array.from({ length: 100 }, (_, n) => ({ ...row, hash: `h${n}` }));
  const { parse } = endpointOf('openrouter', 'keys');
  expect(parse({ data }, { ...ask, cursor: '100' })).toMatchObject({ value: { next: '200' } });
  expect(parse({ data: data.slice(1) }, { ...ask, cursor: '100' })).toMatchObject({ value: { next: null } });
});

test('activity is billed dollars by model and UTC day, the byok part on a line of its own', () => {
  const { samples } = pageIn('openrouter', 'activity');
  expect(samples.map(({ from, model, lineItem, money }) => [from, model, lineItem, money?.nanos])).toEqual([
    [yesterday, 'anthropic/claude-sonnet-5', null, 186_000_000],
    [yesterday, 'openai/gpt-5-mini', null, 50_000],
    [yesterday, 'openai/gpt-5-mini', 'byok', 1_000_000],
  ]);
});

test('tokens of a row are counted once, though its money stands on two lines', () => {
  const { samples } = pageIn('openrouter', 'activity');
  expect(samples.map(({ inputTokens, outputTokens, requests }) => [inputTokens, outputTokens, requests])).toEqual([
    [34_000, 5_600, 12],
    [900, 100, 3],
    [null, null, null],
  ]);
  expect(samples[0]?.cachedInputTokens).toBeNull();
});

test('activity is asked for completed days only, so today is not counted twice', () => {
  const endpoint = endpointOf('openrouter', 'activity');
  const windows = windowsOf(endpoint, null, { now: ask.now });
  const dates = windows.map((window) => new URL(endpoint.request({ ...ask, ...window }).url).searchParams.get('date'));
  expect(dates.at(-1)).toBe('2026-11-19');
  expect(dates.length).toBeLessThanOrEqual(30);
  expect(new Set(dates).size).toBe(dates.length);
});

test('a day with a time of midnight is read as the same UTC day', () => {
  const row = { usage: 1, model: null };
  const days = ['2026-11-19', '2026-11-19 00:00:00'].map((date) =>
    pageIn('openrouter', 'activity', { data: [{ ...row, date }] }),
  );
  expect(days.map(({ samples }) => samples[0]?.from)).toEqual([epochMs(yesterday), epochMs(yesterday)]);
});

test('credit left is credit bought less credit used, and may be overdrawn', () => {
  expect(pageIn('openrouter', 'credits').readings).toEqual([
    { meter: 'balance', name: null, value: 38_154_322_000, currency: 'USD', today: null },
  ]);
  const overdrawn = { data: { total_credits: 1, total_usage: 1.5 } };
  expect(pageIn('openrouter', 'credits', overdrawn).readings[0]?.value).toBe(-500_000_000);
});

test('an ordinary and a management key are told apart by asking for the key list, never by the public models', () => {
  expect(openrouter.check.monitor?.request('').url).toBe('https://openrouter.ai/api/v1/keys');
  expect(openrouter.check.monitor?.dead).toContain(403);
  expect(openrouter.check.inference?.request('').url).toBe('https://openrouter.ai/api/v1/key');
});

test('with a management key the ordinary keys are not asked as well', () => {
  expect(endpointOf('openrouter', 'key').unlessMonitor).toBe(true);
});

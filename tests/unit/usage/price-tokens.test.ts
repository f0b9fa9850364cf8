import { calcPrice } from '@pydantic/genai-prices';
import { expect, test } from 'vitest';
import { epochMs, HOUR_MS, tokens } from '@/lib/core/units';
import { sample } from '@/lib/providers/page';
import table from '@/lib/usage/price-table.json' with { type: 'json' };
import { priceTokens } from '@/lib/usage/price-tokens';

const at = epochMs(Date.UTC(2026, 10, 20, 8));

const bucket = (model: string, parts: Partial<Parameters<typeof sample>[0]> = {}) =>
  sample({
    from: at,
    widthMs: HOUR_MS,
    model,
    inputTokens: tokens(90_000),
    cachedInputTokens: tokens(30_000),
    outputTokens: tokens(7_000),
    requests: 3,
    ...parts,
  });

test.each(Object.entries(table.models))('every %s model costs what the price list says', (list, models) => {
  const names = models.flatMap((model) => [...model.names, ...model.starts]);
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const usage = { input_tokens: 30_000, cache_read_tokens: 10_000, output_tokens: 2_000 };
    const expected = calcPrice(usage, name, { providerId: list, timestamp: new Date(at) });
    const priced = priceTokens(
      list,
      bucket(name, {
        inputTokens: tokens(30_000),
        cachedInputTokens: tokens(10_000),
        outputTokens: tokens(2_000),
        requests: 1,
      }),
    );
    expect(priced, name).toBeCloseTo((expected?.total_price ?? Number.NaN) * 1e9, 0);
  }
});

test('a bucket of many short requests is not priced as one long one', () => {
  const many = { inputTokens: tokens(1_000_000), cachedInputTokens: tokens(0), outputTokens: tokens(0) };
  const short = priceTokens('openai', bucket('gpt-5.4', { ...many, requests: 10 }));
  const long = priceTokens('openai', bucket('gpt-5.4', { ...many, requests: 1 }));
  expect(short).toBe(2_500_000_000);
  expect(long).toBe(5_000_000_000);
});

test('the context window a provider groups by decides the tier', () => {
  const long = bucket('claude-sonnet-4-5', {
    cachedInputTokens: tokens(0),
    outputTokens: tokens(0),
    pricing: { longContext: true },
  });
  const short = { ...long, pricing: { longContext: false } };
  expect(priceTokens('anthropic', long)).toBe(2 * (priceTokens('anthropic', short) ?? 0));
});

test('batch costs half and inconsistent tokens do not throw', () => {
  const whole = priceTokens('openai', bucket('gpt-5.4')) ?? 0;
  expect(priceTokens('openai', bucket('gpt-5.4', { pricing: { perMille: 500 } }))).toBe(Math.round(whole / 2));
  expect(priceTokens('openai', bucket('gpt-5.4', { cachedInputTokens: tokens(200_000) }))).toBeGreaterThan(0);
});

test('an unknown model or a bucket without tokens has no price, which is not zero', () => {
  expect(priceTokens('openai', bucket('gpt-99-imaginary'))).toBeNull();
  expect(priceTokens('openai', bucket('gpt-5.4', { inputTokens: null }))).toBeNull();
});

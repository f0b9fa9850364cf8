import { describe, expect, test } from 'vitest';
import { providerById } from '@/lib/providers/registry';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

const left = (provider: string, endpoint = 'balance') =>
  pageIn(provider, endpoint).readings.map(({ value, currency }) => [value, currency]);

test('Novita speaks in ten-thousandths of a dollar: "1000000" is a hundred', () => {
  expect(left('novita')).toEqual([[123_456_700_000, 'USD']]);
  expect(pageIn('novita', 'balance', { availableBalance: '1000000' }).readings[0]?.value).toBe(100_000_000_000);
});

test('Novita names a key by its text id where it has one, and shows both its ends', () => {
  expect(pageIn('novita', 'keys').keys.map(({ id, head, tail }) => [id, head, tail])).toEqual([
    ['nk_CANARY1', 'sk_ab', 'NARY'],
    ['12', '', ''],
  ]);
});

test('DeepInfra turns the sign round: -5.25 is credit, and what is owed is below zero', () => {
  expect(left('deepinfra')).toEqual([[5_250_000_000, 'USD']]);
  expect(pageIn('deepinfra', 'balance', { stripe_balance: 2 }).readings[0]?.value).toBe(-2_000_000_000);
});

test('Venice holds dollars and diem, which are never added', () => {
  expect(left('venice')).toEqual([
    [3_250_000_000, 'USD'],
    [10_500_000_000, 'diem'],
  ]);
});

test('credits and yuan are not dollars', () => {
  expect(left('stability')).toEqual([[912_750_000_000, 'credits']]);
  expect(left('stepfun')).toEqual([[36_600_000_000, 'CNY']]);
  expect(left('runway', 'organization')).toEqual([[1_234_500_000_000, 'credits']]);
  expect(left('zenmux')).toEqual([[12_500_000_000, 'USD']]);
  expect(left('poe')).toEqual([[12_345_678_000_000, 'thousand points']]);
});

describe('Poe', () => {
  test('seconds, thousandths and millionths of them are the same moments', () => {
    expect(pageIn('poe', 'points-history').samples.map(({ from }) => new Date(from).toISOString())).toEqual([
      '2026-11-20T10:00:00.000Z',
      '2026-11-19T23:00:00.000Z',
      '2026-11-19T12:00:00.000Z',
    ]);
  });

  test('dollars are taken where they are told, and points are not turned into them', () => {
    expect(pageIn('poe', 'points-history').samples.map(({ money }) => [money?.nanos, money?.currency])).toEqual([
      [7_500_000, 'USD'],
      [40_000_000, 'thousand points'],
      [90_000, 'USD'],
    ]);
  });

  test('lines are read until they are older than what is asked', () => {
    expect(pageIn('poe', 'points-history').next).toBe('q_CANARY3');
    const old = { query_id: 'q', creation_time: Math.floor(ask.from / 1000) - 1, cost_points: 1 };
    const page = pageIn('poe', 'points-history', { data: [old], has_more: true });
    expect([page.next, page.samples]).toEqual([null, []]);
  });
});

test('Runway leaves out the day it is asked up to, and a refund makes a line negative', () => {
  expect(endpointOf('runway', 'usage').request(ask).body).toEqual({
    startDate: '2026-11-19',
    beforeDate: '2026-11-21',
  });
  expect(pageIn('runway', 'usage').samples.map(({ money }) => money?.nanos)).toEqual([
    125_000_000_000, -20_000_000_000,
  ]);
});

const check = (id: string) => providerById(id)?.check.inference;

test('what proves a key dead or alive is not the same everywhere', () => {
  // out of credit and dead look the same
  expect(check('perplexity')).toMatchObject({ alive: [400, 422, 429], dead: [] });
  // an organisation at its spend limit
  expect(check('groq')?.alive).toContain(400);
  // 'insufficient balance'
  expect(check('zai')?.alive).toContain(429);
  expect(check('cohere')?.dead).toContain(498);
});

test('a refusal that comes with success is a refusal', () => {
  expect(check('minimax')?.verdict?.({ base_resp: { status_code: 1004, status_msg: 'login fail' } })).toBe('dead');
  expect(check('minimax')?.verdict?.({ base_resp: { status_code: 0 } })).toBe('alive');
  expect(check('cohere')?.verdict?.({ valid: false })).toBe('dead');
  expect(check('cohere')?.verdict?.({ valid: true })).toBe('alive');
});

test('a Perplexity key ends itself by its own text, and making one can not be undone by ending the maker', () => {
  const acts = providerById('perplexity')?.acts ?? [];
  const target = { base: '', keyId: '', groupId: '', name: 'b', limit: null, period: null, expiresAt: null };
  const end = acts.find(({ name }) => name === 'delete');
  expect(end?.request(target)).toEqual({
    method: 'POST',
    url: 'https://api.perplexity.ai/revoke_auth_token',
    keyField: 'auth_token',
  });
  expect(acts.find(({ name }) => name === 'create')?.undo).toBeNull();
});

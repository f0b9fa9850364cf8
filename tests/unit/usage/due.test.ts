import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, epochMs, HOUR_MS } from '@/lib/core/units';
import { anthropic } from '@/lib/providers/anthropic';
import { openai } from '@/lib/providers/openai';
import { openrouter } from '@/lib/providers/openrouter';
import { dueList, questionsOf, type Watched, windowsOf } from '@/lib/usage/due';
import { afterTry, newSource } from '@/lib/usage/sources';
import { endpointOf } from '../../fixtures/fixture';

const now = epochMs(Date.UTC(2026, 10, 20, 14, 10));
const account: Watched = { accountId: 'a', provider: openai, inference: ['i1', 'i2'], monitor: ['m1', 'm2'] };
const costs = endpointOf('openai', 'costs');
const sourcesOf = (...rows: ReturnType<typeof newSource>[]) => new Map(rows.map((row) => [row.key, row]));
const answered = { ok: true, found: 3, partial: false, coveredTo: now, balance: null, limit: null } as const;
const names = (items: ReturnType<typeof dueList>) => items.map(({ source }) => source);

test('everything never asked is due at once, with the first monitor key', () => {
  const due = dueList([account], new Map(), { now });
  expect(names(due)).toEqual(['costs', 'usage-completions', 'usage-embeddings', 'admin-keys', 'project-keys']);
  expect(new Set(due.map(({ keyId }) => keyId))).toEqual(new Set(['m1']));
});

test('an account without a monitor key is asked nothing it could not answer', () => {
  expect(questionsOf({ ...account, monitor: [] })).toEqual([]);
});

test('each ordinary key is asked for itself, unless a monitor key tells them all', () => {
  const keys = { ...account, provider: openrouter };
  expect(questionsOf({ ...keys, monitor: [] }).map(({ source, keyId }) => [source, keyId])).toEqual([
    ['key:i1', 'i1'],
    ['key:i2', 'i2'],
  ]);
  expect(questionsOf(keys).map(({ source }) => source)).toEqual(['keys', 'activity', 'credits']);
});

test('what answered is not due again before its pause, and is due after it', () => {
  const row = afterTry(newSource('a', 'costs'), answered, { now, endpoint: costs, random: 0.5 });
  expect(names(dueList([account], sourcesOf(row), { now: now + HOUR_MS / 2 }))).not.toContain('costs');
  expect(names(dueList([account], sourcesOf(row), { now: now + HOUR_MS }))).toContain('costs');
});

test('a refresh asks regardless of the pause, but not while the provider said wait', () => {
  const row = afterTry(newSource('a', 'costs'), answered, { now, endpoint: costs, random: 0.5 });
  expect(names(dueList([account], sourcesOf(row), { now, all: true }))).toContain('costs');
  const told = { kind: 'rate-limited', provider: 'openai', retryAt: now + HOUR_MS } as const;
  const busy = afterTry(row, { ok: false, failure: told }, { now, endpoint: costs, random: 0 });
  expect(names(dueList([account], sourcesOf(busy), { now, all: true }))).not.toContain('costs');
  expect(names(dueList([account], sourcesOf(busy), { now: now + HOUR_MS, all: true }))).toContain('costs');
});

test('two accounts do not share their pauses', () => {
  const row = afterTry(newSource('a', 'costs'), answered, { now, endpoint: costs, random: 0.5 });
  const due = dueList([account, { ...account, accountId: 'b' }], sourcesOf(row), { now });
  expect(due.filter(({ source }) => source === 'costs').map(({ accountId }) => accountId)).toEqual(['b']);
});

test('a first poll reads a month back, the next one only the look-back', () => {
  const first = windowsOf(costs, null, { now });
  expect(first[0]?.from).toBe(Date.UTC(2026, 9, 20));
  expect(windowsOf(costs, now, { now })[0]?.from).toBe(Date.UTC(2026, 10, 17));
});

test('an hour in progress is asked for, a day in progress only where the provider tells it', () => {
  expect(windowsOf(costs, null, { now }).at(-1)?.to).toBe(Date.UTC(2026, 10, 20, 15));
  expect(windowsOf(endpointOf('openrouter', 'activity'), null, { now }).at(-1)?.to).toBe(Date.UTC(2026, 10, 20));
});

test('windows have no gap, no overlap, are short enough and never older than the provider keeps', () => {
  const endpoints = [openai, anthropic, openrouter]
    .flatMap((provider) => provider.endpoints)
    .filter((e) => e.keepsMs > 0);
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...endpoints), moment, fc.option(moment), (endpoint, at, coveredTo) => {
      const windows = windowsOf(endpoint, coveredTo, { now: epochMs(at) });
      for (const [index, { from, to }] of windows.entries()) {
        expect(to).toBeGreaterThan(from);
        expect(to - from).toBeLessThanOrEqual(endpoint.chunkMs);
        expect(from % DAY_MS).toBe(0);
        expect(from).toBeGreaterThanOrEqual(at - endpoint.keepsMs);
        if (index > 0) expect(from).toBe(windows[index - 1]?.to);
      }
    }),
  );
});

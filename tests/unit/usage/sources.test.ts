import { expect, test } from 'vitest';
import type { KnownFailure } from '@/lib/core/failures';
import { epochMs, HOUR_MS, nanos } from '@/lib/core/units';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { afterTry, newSource, type Outcome } from '@/lib/usage/sources';
import { endpointOf } from '../../fixtures/fixture';

const now = epochMs(Date.UTC(2026, 10, 20, 14));
const endpoint = endpointOf('openai', 'costs');
const fresh = newSource('a', 'costs');
const answered: Outcome = { ok: true, found: 3, partial: false, coveredTo: now, balance: null, limit: null };
const offline: Outcome = { ok: false, failure: { kind: 'offline', provider: 'openai' } };
const tried = (before: SourceRow, outcome: Outcome, random = 1) => afterTry(before, outcome, { now, endpoint, random });
const failing = (times: number, outcome = offline) =>
  Array.from({ length: times }).reduce<SourceRow>((row) => tried(row, outcome), fresh);
const waits = (failure: KnownFailure, random = 1) => tried(fresh, { ok: false, failure }, random).nextDueAt - now;

test('each failure waits twice as long as the one before, up to six hours', () => {
  const pauses = [1, 2, 3, 4, 30].map((times) => failing(times).nextDueAt - now);
  expect(pauses).toEqual([60_000, 120_000, 240_000, 480_000, 6 * HOUR_MS]);
});

test('pauses are spread by chance, never below half', () => {
  expect(tried(fresh, offline, 0).nextDueAt - now).toBe(30_000);
});

test('success forgets the failures and waits the pause of the endpoint', () => {
  const row = tried(failing(5), answered);
  expect(row).toMatchObject({ failures: 0, failure: null, state: 'available', lastSuccessAt: now });
  expect(row.nextDueAt - now).toBe(endpoint.everyMs);
});

test('a provider that says when is not asked before, even after many failures', () => {
  expect(waits({ kind: 'rate-limited', provider: 'openai', retryAt: now + HOUR_MS }, 0)).toBe(HOUR_MS);
});

test('a refused key is not tried again soon', () => {
  expect(waits({ kind: 'unauthorised', provider: 'openai' })).toBe(6 * HOUR_MS);
});

test('what was known goes stale, what never answered is unavailable', () => {
  expect(tried(tried(fresh, answered), offline).state).toBe('stale');
  expect(tried(fresh, offline).state).toBe('unavailable');
});

test('an empty answer is confirmed empty, a cut one partial', () => {
  expect(tried(fresh, { ...answered, found: 0 }).state).toBe('confirmed-empty');
  expect(tried(fresh, { ...answered, partial: true }).state).toBe('partial');
  expect(tried(tried(fresh, answered), { ...answered, found: 0 }).state).toBe('available');
});

test('a locked vault is no failure and keeps the due time', () => {
  const row = tried(tried(fresh, answered), { ok: false, failure: { kind: 'locked' } });
  expect(row).toMatchObject({ state: 'skipped-locked', failures: 0, failure: null, lastSuccessAt: now });
});

test('a question the user cancelled is no failure and stays due', () => {
  const known = tried(fresh, answered);
  expect(tried(known, { ok: false, failure: { kind: 'cancelled' } })).toEqual(known);
});

test('a failure keeps the last balance, and what was covered never shrinks', () => {
  const balance = { nanos: nanos(5_000_000_000), currency: 'USD' };
  const known = tried(fresh, { ...answered, balance });
  expect(tried(known, offline)).toMatchObject({ balanceNanos: 5_000_000_000, currency: 'USD', coveredTo: now });
  expect(tried(known, { ...answered, coveredTo: now - HOUR_MS }).coveredTo).toBe(now);
});

import { expect, test } from 'vitest';
import { DAY_MS } from '@/lib/core/units';
import type { KeyViewT } from '@/lib/messaging/views';
import { providerById } from '@/lib/providers/registry';
import { coach, toDo } from '@/lib/usage/coach';

const now = Date.UTC(2026, 10, 20);
const facts = { active: true, createdAt: now - 10 * DAY_MS, lastUsedAt: now - DAY_MS, seenAt: now };
const key: KeyViewT = {
  ...{ id: 'k', accountId: 'a', role: 'inference', label: 'Bolt', masked: 'sk-…x', createdAt: now - 5 * DAY_MS },
  ...{ lastUsedAt: null, providerKeyId: 'p', origins: ['https://bolt.diy'], placements: [] },
  facts: { ...facts, limitNanos: 5e9 },
};
const around = { provider: providerById('openrouter'), hasMonitor: true, spentNanos: 1e9, maxDays: 90, now };
const stateOf = (name: string, change: Partial<KeyViewT> = {}, more: Partial<typeof around> = {}) =>
  coach({ ...key, ...change }, { ...around, ...more }).find((check) => check.name === name);

test('a key that is capped, young, used and at one site has nothing to do', () => {
  expect(toDo(coach(key, around))).toBe(0);
});

test('no cap leads to setting one where the provider offers it, else to its console', () => {
  const uncapped = { facts: { ...facts, limitNanos: null } };
  expect(stateOf('capped', uncapped)).toEqual({ name: 'capped', state: 'look', next: 'set-cap' });
  const elsewhere = { provider: providerById('anthropic') };
  expect(stateOf('capped', uncapped, elsewhere)).toMatchObject({ next: 'open-limits' });
});

test('what the provider does not tell is unknown, never good', () => {
  const { facts: _, ...untold } = key;
  const states = coach({ ...untold, lastUsedAt: null }, { ...around, spentNanos: null });
  expect(states.filter(({ state }) => state === 'unknown').map(({ name }) => name)).toEqual([
    'capped',
    'age',
    'unused',
  ]);
});

test('a key older than ninety days is to be rotated, counted by the date of the provider', () => {
  expect(stateOf('age', { facts: { ...facts, createdAt: now - 91 * DAY_MS } })).toEqual({
    ...{ name: 'age', state: 'look', figure: 91, next: 'rotate' },
  });
  expect(stateOf('age', { facts: { ...facts, createdAt: now - 90 * DAY_MS } })?.state).toBe('good');
});

test('a key unused for thirty days is to be disabled, unless it spent money', () => {
  const quiet = { facts: { ...facts, lastUsedAt: now - 31 * DAY_MS } };
  expect(stateOf('unused', quiet, { spentNanos: 0 })).toMatchObject({ state: 'look', figure: 31, next: 'disable' });
  expect(stateOf('unused', quiet)).toMatchObject({ state: 'good' });
});

test('a key allowed at several sites is worth splitting', () => {
  expect(stateOf('shared', { origins: ['https://a.example', 'https://b.example'] })).toMatchObject({
    ...{ state: 'look', figure: 2, next: 'make-own-key' },
  });
});

test('a monitor key that expires within two weeks is urgent, one that never expires worth a look', () => {
  const monitor = (expiresAt: number | null) => ({ role: 'monitor' as const, facts: { ...facts, expiresAt } });
  expect(stateOf('expiry', monitor(now + 13 * DAY_MS))).toMatchObject({ state: 'risk', figure: 13 });
  expect(stateOf('expiry', monitor(now + 60 * DAY_MS))).toMatchObject({ state: 'good' });
  expect(stateOf('expiry', monitor(null))).toMatchObject({ state: 'look' });
});

test('a replaced key that still works comes first', () => {
  expect(coach({ ...key, replacedBy: 'n' }, around)[0]).toEqual({ name: 'replaced', state: 'risk', next: 'disable' });
  expect(stateOf('replaced', { replacedBy: 'n', facts: { ...facts, active: false } })?.state).toBe('good');
});

test('without a monitor key a provider that tells nothing else is not watched', () => {
  expect(stateOf('watched', {}, { provider: providerById('openai'), hasMonitor: false })).toMatchObject({
    ...{ state: 'look', next: 'add-monitor-key' },
  });
});

test('a kind of key that its provider gives up is to be replaced there, and no other kind is mentioned', () => {
  const gemini = { provider: providerById('google-gemini') };
  expect(stateOf('kind', { masked: 'AIzaSyCA…Y123' }, gemini)).toEqual({
    name: 'kind',
    state: 'risk',
    next: 'open-console',
  });
  expect(stateOf('kind', { masked: 'AQ.Ab8RN…Y123' }, gemini)).toBeUndefined();
  expect(stateOf('kind')).toBeUndefined();
});

test('a key is old from the age that its owner set, and never where that is never', () => {
  const aged = { facts: { ...facts, createdAt: now - 45 * DAY_MS, limitNanos: 5e9 } };
  expect(stateOf('age', aged)?.state).toBe('good');
  expect(stateOf('age', aged, { maxDays: 30 })).toMatchObject({ state: 'look', figure: 45, next: 'rotate' });
  expect(stateOf('age', aged, { maxDays: 0 })?.state).toBe('good');
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_MS, epochMs, nanos } from '@/lib/core/units';
import { type Database, openDatabase } from '@/lib/storage/database';
import { forgetManual, storeManual } from '@/lib/usage/manual-rows';
import { totalsSince } from '@/lib/usage/queries';
import { storeBatch } from '@/lib/usage/store';
import { sampleRow } from './sample-row';

const day = Date.UTC(2026, 10, 10);
const now = day + 5 * DAY_MS;
let database: Database;
beforeEach(() => {
  database = openDatabase(crypto.randomUUID());
});
afterEach(() => database.delete());

const line = (id: string, nanos: number, model = 'm') => ({ id, day: '2026-11-10', nanos, currency: 'USD', model });
const bring = (lines: ReturnType<typeof line>[]) => storeManual(database, { accountId: 'a', keyId: null, lines, now });
const total = async () => (await totalsSince(database, day, now))[0]?.nanos;

test('the same file twice is the same spend, and a corrected line replaces the old one', async () => {
  expect(await bring([line('1', 5e9), line('2', 7e9)])).toEqual({ ok: true, value: 2 });
  expect(await bring([line('1', 5e9), line('2', 7e9)])).toEqual({ ok: true, value: 0 });
  expect(await total()).toBe(12e9);
  await bring([line('2', 1e9)]);
  expect(await total()).toBe(6e9);
});

test('a day the provider billed itself is refused, so that money never counts twice', async () => {
  const rows = [sampleRow({ from: epochMs(day), widthMs: DAY_MS, money: { nanos: nanos(3e9), currency: 'USD' } })];
  await storeBatch(database, { accountId: 'a', endpoint: 'costs', from: day, to: now, complete: true, rows }, now);
  expect(await bring([line('1', 5e9)])).toEqual({ ok: false, failure: { kind: 'already-billed' } });
  expect(await total()).toBe(3e9);
});

test('what was brought can be taken back whole, and nothing else goes', async () => {
  await bring([line('1', 5e9), line('2', 7e9)]);
  expect(await forgetManual(database, 'a', now)).toBe(2);
  expect([await database.sampleDays.count(), await database.sums.count()]).toEqual([0, 0]);
});

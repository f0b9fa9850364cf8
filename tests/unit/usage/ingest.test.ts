import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_MS, epochMs, HOUR_MS } from '@/lib/core/units';
import { providerById } from '@/lib/providers/registry';
import { type Database, openDatabase } from '@/lib/storage/database';
import { ingest } from '@/lib/usage/ingest';
import { totalsSince } from '@/lib/usage/queries';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';
import { storedSamples, storedSums } from './stored';

let database: Database;
beforeEach(() => {
  database = openDatabase(crypto.randomUUID());
});
afterEach(() => database.delete());

const keys = [{ id: 'ours', masked: 'sk-or-v1-CAN…ARY', providerKeyId: null }];

/** Stores the good body of an endpoint as a poll would. */
function take(id: string, endpointId: string, held: typeof keys = []) {
  const provider = providerById(id);
  if (!provider) throw new Error(`no provider ${id}`);
  const endpoint = endpointOf(id, endpointId);
  const item = { accountId: 'a', provider, endpoint, keyId: 'held', source: endpointId };
  const about = { item, keys: held, window: { from: ask.from, to: ask.to }, complete: true, now: ask.now };
  return ingest(database, about, pageIn(id, endpointId));
}
const all = async () => [await storedSamples(database), await storedSums(database)];

test('the same page twice changes nothing', async () => {
  await take('openai', 'costs');
  const once = await all();
  await take('openai', 'costs');
  expect(await all()).toEqual(once);
});

test('what was billed is what the page said, to the billionth', async () => {
  await take('openai', 'costs');
  await take('openai', 'usage-completions');
  const [total] = await totalsSince(database, ask.from, ask.now);
  expect(total).toMatchObject({
    nanos: 60_000_000 + 12_345_678_901 + 100_000_000 + 100 + 3_000_000_000,
    currency: 'USD',
  });
});

test('a running day of the key list and the completed days of the bill are each counted once', async () => {
  await take('openrouter', 'activity');
  await take('openrouter', 'keys');
  const [total] = await totalsSince(database, ask.from, ask.now);
  expect(total?.nanos).toBe(186_000_000 + 50_000 + 1_000_000 + 1_250_000_000 + 750_000_000);
  const [today] = await totalsSince(database, ask.from + DAY_MS, ask.now);
  expect(today?.nanos).toBe(2_000_000_000);
});

/** Stores an answer of a meter of one key, read at `now`. */
function readMeter(now: number, body?: unknown) {
  const provider = providerById('openrouter');
  if (!provider) throw new Error('no provider');
  const endpoint = {
    ...endpointOf('openrouter', body ? 'credits' : 'key'),
    perKey: true,
    spendFromBalance: true,
  } as const;
  const item = { accountId: 'a', provider, endpoint, keyId: 'held', source: `${endpoint.id}:held` };
  const window = { from: epochMs(ask.from + DAY_MS), to: epochMs(now) };
  const about = { item, keys: [], window, complete: true, now: epochMs(now) };
  return ingest(database, about, pageIn('openrouter', endpoint.id, body));
}
const spent = async () => (await storedSamples(database)).map(({ keyId, nanos }) => [keyId, nanos]);

test('a meter of one key is spend of that key, and the same reading twice changes nothing', async () => {
  await readMeter(ask.now);
  const once = await spent();
  expect(once).toEqual([
    ['held', 750_000_000],
    ['held', 1_250_000_000],
  ]);
  await readMeter(ask.now);
  expect(await spent()).toEqual(once);
});

test('what a balance fell by earlier today stays when it is read again', async () => {
  const left = (dollars: number) => ({ data: { total_credits: 10, total_usage: 10 - dollars } });
  await readMeter(ask.now, left(9));
  await readMeter(ask.now + HOUR_MS, left(7));
  await readMeter(ask.now + 2 * HOUR_MS, left(6));
  expect(await spent()).toEqual([
    ['held', 2_000_000_000],
    ['held', 1_000_000_000],
  ]);
});

test('a held key that two listed ones could be is left unmatched', async () => {
  expect(await take('openrouter', 'keys', keys)).toEqual(new Map());
});

test('a held key is recognised by its two ends, and its rows become its own', async () => {
  const held = [{ id: 'ours', masked: 'sk-admin-…CANARY1', providerKeyId: null }];
  expect(await take('openai', 'admin-keys', held)).toEqual(new Map([['key_CANARYadm1', 'ours']]));
});

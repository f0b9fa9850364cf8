import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import { openDatabase } from '@/lib/storage/database';
import { packSamples, type SamplePackRow, samplePackKey } from '@/lib/storage/sample-packs';
import type { RollupRow, SampleRow } from '@/lib/storage/usage-rows';
import { readRollups, totals } from '@/lib/usage/queries';
import { readScaledHours } from '@/lib/usage/scale-hours';
import { storeBatch } from '@/lib/usage/store';
import { changeSums } from '@/lib/usage/sum-store';

// Runs inside a page of the browser, over its real IndexedDB; tests/bench/usage.ts bundles it and calls what it puts on the window.
const ACCOUNTS = 5;
const KEYS = 4;
const MODELS = 8;
const database = openDatabase('bench');

/** Buckets of one hour: five accounts with four keys with eight models each, in amounts that do not repeat. */
function samplesOf(hour: number): SampleRow[] {
  return Array.from({ length: ACCOUNTS * KEYS * MODELS }, (_, at) => {
    const accountId = `account-${at % ACCOUNTS}`;
    const [keyId, model] = [`key-${at % (ACCOUNTS * KEYS)}`, `model-${Math.floor(at / (ACCOUNTS * KEYS))}`];
    const any = (column: number, below: number): number => Math.floor(mixed(hour / HOUR_MS, at, column) * below);
    return {
      ...{ key: [accountId, 'usage', hour, HOUR_MS, keyId, model, '', 'USD'].join('|'), accountId, endpoint: 'usage' },
      ...{ from: hour, widthMs: HOUR_MS, keyId, providerKeyId: keyId, model, lineItem: null, currency: 'USD' },
      ...{ nanos: any(1, 5e9), inputTokens: any(2, 400_000), outputTokens: any(3, 40_000), requests: any(4, 500) },
      ...{ cachedInputTokens: any(5, 200_000), cacheWriteTokens: 0, provenance: 'computed', seenAt: hour },
    };
  });
}

/** A number from 0 to 1 that looks like chance and is the same in every run. */
function mixed(hour: number, at: number, column: number): number {
  const seed = Math.imul(hour ^ Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b), 0xc2b2ae35);
  return (Math.imul(seed ^ (seed >>> 15), 0x27d4eb2f) >>> 0) / 2 ** 32;
}

/** One row of sums over some samples of the same group; what `storeBatch` would have kept. */
function rollupOf(samples: readonly SampleRow[], width: RollupRow['width'], from: number): RollupRow[] {
  const [first] = samples;
  if (!first) return [];
  const { accountId, currency } = first;
  const [keyId, model] = [first.keyId ?? '', first.model ?? ''];
  const sum = (column: 'nanos' | 'inputTokens' | 'cachedInputTokens' | 'outputTokens' | 'requests'): number =>
    samples.reduce((all, row) => all + (row[column] ?? 0), 0);
  return [
    {
      ...{ key: '', width, from, accountId, keyId, model, currency, billedNanos: null, computedNanos: sum('nanos') },
      ...{ inputTokens: sum('inputTokens'), cachedInputTokens: sum('cachedInputTokens'), cacheWriteTokens: 0 },
      ...{ outputTokens: sum('outputTokens'), requests: sum('requests'), billedSamples: 0, liveSamples: 0 },
      ...{ computedSamples: samples.length, samples: samples.length, updatedAt: from },
    },
  ];
}

const packed = (rows: SampleRow[]): SamplePackRow[] =>
  rows.slice(0, 1).map((row) => packSamples(samplePackKey(row), rows));

/** Writes `days` days that end at `end`, every `step`-th hour of them. Gives the number of buckets. */
async function fill({ end, days, step }: { end: number; days: number; step: number }): Promise<number> {
  let buckets = 0;
  for (let day = end - days * DAY_MS; day < end; day += DAY_MS) {
    const hours = Array.from({ length: 24 / step }, (_, hour) => samplesOf(day + hour * step * HOUR_MS));
    const samples = Map.groupBy(hours.flat(), (row) => samplePackKey(row).join('|'));
    const groups = Map.groupBy(hours.flat(), ({ keyId, model }) => `${keyId}|${model}`);
    await database.transaction('rw', database.sampleDays, database.sums, async () => {
      await database.sampleDays.bulkAdd([...samples.values()].flatMap(packed));
      await changeSums(database, [
        ...hours.flat().flatMap((sample) => rollupOf([sample], 'hour', sample.from)),
        ...[...groups.values()].flatMap((rows) => rollupOf(rows, 'day', day)),
      ]);
    });
    buckets += hours.flat().length;
  }
  return buckets;
}

async function time(runs: number, act: (run: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await act(run);
    took.push(performance.now() - began);
  }
  return took;
}

/** Times what the pages read, and the writing of one poll: the last two days of one account again, as OpenAI is asked, with its newest hour changed. */
async function measure(end: number) {
  const days = (count: number) => readRollups(database, { width: 'day', from: end - count * DAY_MS, to: end });
  const batch = (run: number) => {
    const from = end - 48 * HOUR_MS;
    const rows = Array.from({ length: 48 }, (_, hour) => samplesOf(from + hour * HOUR_MS))
      .flat()
      .filter((row) => row.accountId === 'account-0')
      .map((row) => (row.from === end - HOUR_MS ? { ...row, nanos: (row.nanos ?? 0) + run } : row));
    return { accountId: 'account-0', endpoint: 'usage', from, to: end, complete: true, rows };
  };
  await storeBatch(database, batch(0), end);
  const polls = Array.from({ length: 25 }, (_, run) => batch(run + 1));
  return {
    overview: await time(15, () => days(37)),
    usagePage: await time(15, () => Promise.all([days(30), days(60)])),
    hours: await time(15, () => readScaledHours(database, { from: end - DAY_MS, to: end })),
    popup: await time(15, () => totals(database, end - 1)),
    ingest: await time(25, (run) => storeBatch(database, polls[run] ?? batch(0), end)),
  };
}

Object.assign(globalThis, { bench: { fill, measure } });

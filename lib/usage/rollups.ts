import { HOUR_MS } from '@/lib/core/units';
import type { Database } from '@/lib/storage/database';
import { startOfDay, startOfMonth } from '@/lib/storage/spans';
import { sumKey } from '@/lib/storage/sum-packs';
import type { RollupRow, SampleRow } from '@/lib/storage/usage-rows';
import { changeSums } from './sum-store';

/** One sample before and after a poll; null = it was not there, or is gone. */
export type Change = { before: SampleRow | null; after: SampleRow | null };

type Sums = Omit<RollupRow, 'key' | 'width' | 'from' | 'accountId' | 'keyId' | 'model' | 'currency' | 'updatedAt'>;

/**
 * Moves the hour, day and month sums by what changed, inside the caller's transaction. Whole numbers only, so that the sums stay
 * exactly those of the samples however often buckets are restated. A row nothing adds to any more is removed.
 */
export async function moveRollups(database: Database, changes: readonly Change[], now: number): Promise<void> {
  const moved = new Map<string, RollupRow>();
  for (const { before, after } of changes) {
    if (before) add(moved, before, -1);
    if (after) add(moved, after, 1);
  }
  if (moved.size === 0) return;
  await changeSums(database, [...moved.values()], (row, stored) => merge(row, stored, now));
}

/** The start of the UTC hour, day or month a moment lies in. */
export function bucketStart(width: RollupRow['width'], at: number): number {
  if (width === 'hour') return Math.floor(at / HOUR_MS) * HOUR_MS;
  return width === 'day' ? startOfDay(at) : startOfMonth(at);
}

function add(moved: Map<string, RollupRow>, sample: SampleRow, sign: 1 | -1): void {
  for (const width of widthsOf(sample)) {
    const empty = emptyRow(width, sample);
    const row = moved.get(empty.key) ?? empty;
    moved.set(row.key, plus(row, sumsOf(sample, sign)));
  }
}

// a day's total says nothing about its hours
const widthsOf = ({ widthMs }: SampleRow): RollupRow['width'][] =>
  widthMs <= HOUR_MS ? ['hour', 'day', 'month'] : ['day', 'month'];

function emptyRow(width: RollupRow['width'], sample: SampleRow): RollupRow {
  const { accountId, currency } = sample;
  const from = bucketStart(width, sample.from);
  const keyId = sample.keyId ?? sample.providerKeyId ?? '';
  const model = sample.model ?? '';
  const key = sumKey({ width, from, accountId, keyId, model, currency });
  return { key, width, from, accountId, keyId, model, currency, ...NOTHING, updatedAt: 0 };
}

const NOTHING: Sums = {
  billedNanos: null,
  computedNanos: null,
  inputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  requests: 0,
  billedSamples: 0,
  liveSamples: 0,
  computedSamples: 0,
  samples: 0,
};

function sumsOf(sample: SampleRow, sign: 1 | -1): Sums {
  const told = sample.nanos !== null;
  const billed = told && sample.provenance === 'billed';
  const live = told && sample.provenance === 'live';
  return {
    billedNanos: billed ? sign * (sample.nanos ?? 0) : null,
    computedNanos: told && !billed ? sign * (sample.nanos ?? 0) : null,
    inputTokens: sign * (sample.inputTokens ?? 0),
    cachedInputTokens: sign * (sample.cachedInputTokens ?? 0),
    cacheWriteTokens: sign * (sample.cacheWriteTokens ?? 0),
    outputTokens: sign * (sample.outputTokens ?? 0),
    requests: sign * (sample.requests ?? 0),
    billedSamples: billed ? sign : 0,
    liveSamples: live ? sign : 0,
    computedSamples: told && !billed && !live ? sign : 0,
    samples: sign,
  };
}

function plus(row: RollupRow, sums: Sums): RollupRow {
  const billedSamples = row.billedSamples + sums.billedSamples;
  const liveSamples = row.liveSamples + sums.liveSamples;
  const computedSamples = row.computedSamples + sums.computedSamples;
  return {
    ...row,
    billedNanos: (row.billedNanos ?? 0) + (sums.billedNanos ?? 0),
    computedNanos: (row.computedNanos ?? 0) + (sums.computedNanos ?? 0),
    inputTokens: row.inputTokens + sums.inputTokens,
    cachedInputTokens: row.cachedInputTokens + sums.cachedInputTokens,
    cacheWriteTokens: row.cacheWriteTokens + sums.cacheWriteTokens,
    outputTokens: row.outputTokens + sums.outputTokens,
    requests: row.requests + sums.requests,
    billedSamples,
    liveSamples,
    computedSamples,
    samples: row.samples + sums.samples,
  };
}

function merge(moved: RollupRow, stored: RollupRow | undefined, now: number): RollupRow {
  const row = stored ? plus(stored, moved) : moved;
  return {
    ...row,
    billedNanos: row.billedSamples > 0 ? row.billedNanos : null,
    computedNanos: row.liveSamples + row.computedSamples > 0 ? row.computedNanos : null,
    updatedAt: now,
  };
}

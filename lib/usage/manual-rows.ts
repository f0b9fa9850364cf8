import { fail, ok, type Result } from '@/lib/core/result';
import { DAY_MS } from '@/lib/core/units';
import type { Database } from '@/lib/storage/database';
import { startOfDay } from '@/lib/storage/spans';
import type { SampleRow } from '@/lib/storage/usage-rows';
import { readSamples } from './sample-store';
import { storeBatch, storeChanges } from './store';

/** One line of usage the owner brings: a UTC day (YYYY-MM-DD) and what it cost. `id` is the same for the same line in every import. */
export type ManualLine = { id: string; day: string; nanos: number; currency: string; model: string };

/** Whose lines these are; `keyId` null = the account as a whole. */
export type ManualOwner = { accountId: string; keyId: string | null };

const ENDPOINT = 'manual';

/**
 * Stores usage from a file or typed by hand, as billed. The same line again changes nothing, a changed amount replaces the old one.
 *
 * Fails with `already-billed`, having stored nothing, where the provider itself has billed one of those days: money would count twice.
 * Resolves to how many lines were new or changed.
 */
export async function storeManual(
  database: Database,
  { accountId, keyId, lines, now }: ManualOwner & { lines: readonly ManualLine[]; now: number },
): Promise<Result<number, { kind: 'already-billed' }>> {
  const rows = lines.map((line) => rowOf(line, { accountId, keyId }, now));
  if (rows.length === 0) return ok(0);
  const from = Math.min(...rows.map((row) => row.from));
  const to = Math.max(...rows.map((row) => row.from)) + DAY_MS;
  const days = new Set(rows.map((row) => row.from));
  const told = (await readSamples(database, { accountId, from, to })).some(
    (row) =>
      row.endpoint !== ENDPOINT && row.provenance === 'billed' && row.nanos !== null && days.has(startOfDay(row.from)),
  );
  if (told) return fail({ kind: 'already-billed' });
  return ok(await storeBatch(database, { accountId, endpoint: ENDPOINT, from, to, complete: false, rows }, now));
}

/** Takes away everything that was brought by hand for an account; sums follow. Resolves to how many lines that were. */
export async function forgetManual(database: Database, accountId: string, now: number): Promise<number> {
  const rows = await readSamples(database, { accountId, endpoint: ENDPOINT });
  await storeChanges(
    database,
    rows.map((before) => ({ before, after: null })),
    now,
  );
  return rows.length;
}

function rowOf(line: ManualLine, { accountId, keyId }: ManualOwner, now: number): SampleRow {
  const from = Date.parse(`${line.day}T00:00:00Z`);
  const group = [keyId ?? '', line.model, line.id, line.currency].map((part) => part.replaceAll('|', '/'));
  return {
    ...{ key: [accountId, ENDPOINT, from, DAY_MS, ...group].join('|'), accountId, endpoint: ENDPOINT },
    ...{ from, widthMs: DAY_MS, keyId, providerKeyId: null, model: line.model || null, lineItem: null },
    ...{ nanos: line.nanos, currency: line.currency, inputTokens: null, cachedInputTokens: null },
    ...{ cacheWriteTokens: null, outputTokens: null, requests: null, provenance: 'billed', seenAt: now },
  };
}

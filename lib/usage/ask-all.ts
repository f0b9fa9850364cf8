import type { Clock } from '@/lib/core/clock';
import type { EpochMs } from '@/lib/core/units';
import type { Page } from '@/lib/providers/page';
import type { Endpoint } from '@/lib/providers/provider';
import type { Database } from '@/lib/storage/database';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { windowsOf } from './due';
import { fetchPages, type Put } from './fetch-pages';
import type { Outcome } from './sources';

/** What asking leans on: the sender, the store, and how a key learns its id at the provider. */
export type AskPorts = {
  database: Database;
  clock: Clock;
  put: Put;
  store: (window: { from: EpochMs; to: EpochMs }, page: Page, complete: boolean) => Promise<Map<string, string>>;
  link: (keyId: string, providerKeyId: string) => Promise<void>;
  aborted: () => boolean;
};

/** Which endpoint, what is known of it, and how far back to read where the user asked for more. */
export type Asked = { endpoint: Endpoint; source: SourceRow; base: string; days?: number };

/**
 * Asks an endpoint for every window that is due, oldest first, and stores each before the next is asked: whoever is cut off goes on
 * from the last whole window. The first failure ends it.
 */
export async function askAll(ports: AskPorts, { endpoint, source, base, days }: Asked): Promise<Outcome> {
  const sum: Outcome & { ok: true } = {
    ok: true,
    found: 0,
    partial: false,
    coveredTo: source.coveredTo ?? 0,
    balance: null,
    limit: null,
    caps: [],
  };
  const now = ports.clock();
  for (const window of windowsOf(endpoint, source.coveredTo, { now, ...(days !== undefined && { days }) })) {
    if (ports.aborted()) return { ok: false, failure: { kind: 'cancelled' } };
    const page = await fetchPages(endpoint, { ...window, now, base }, ports.put);
    if (!page.ok) return { ok: false, failure: page.failure };
    const linked = await ports.store(window, page.value, !page.value.partial);
    for (const [providerKeyId, keyId] of linked) await ports.link(keyId, providerKeyId);
    const { samples, readings, keys, limit, partial } = page.value;
    const balance = readings.find((each) => each.meter === 'balance');
    sum.found += samples.length + readings.length + keys.length;
    sum.partial ||= partial;
    sum.coveredTo = Math.max(sum.coveredTo, Math.min(window.to, now));
    sum.limit = limit ?? sum.limit;
    sum.caps = page.value.caps;
    if (balance) sum.balance = { nanos: balance.value, currency: balance.currency };
    await keepPlace(ports.database, source, sum.coveredTo);
  }
  return sum;
}

const keepPlace = (database: Database, source: SourceRow, coveredTo: number): Promise<unknown> =>
  database.sources
    .update(source.key, { coveredTo })
    .then((count) => (count === 0 ? database.sources.put({ ...source, coveredTo }) : undefined));

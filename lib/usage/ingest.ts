import type { EpochMs } from '@/lib/core/units';
import type { Page } from '@/lib/providers/page';
import type { Database } from '@/lib/storage/database';
import type { DueItem } from './due';
import { type HeldKey, matchKeys } from './match-keys';
import { priceTokens } from './price-tokens';
import { storeReading } from './readings';
import { relabel } from './relabel';
import { rowsOf } from './rows-of';
import { storeBatch } from './store';

/** Whose page it is: the question, the account's keys, and the window the page is the whole truth of. */
export type Ingest = {
  item: DueItem;
  keys: readonly HeldKey[];
  window: { from: EpochMs; to: EpochMs };
  complete: boolean;
  now: EpochMs;
};

/**
 * Stores everything a question brought: samples (priced where the provider tells only tokens), meters, and which of its keys are
 * ours. Resolves to the newly found pairs, provider's id -> our id. The same page twice changes nothing.
 */
export async function ingest(database: Database, about: Ingest, page: Page): Promise<Map<string, string>> {
  const { item, keys, window, now } = about;
  const { accountId, endpoint, provider, source } = item;
  const known = new Set(keys.flatMap((key) => key.providerKeyId ?? []));
  const keyIds = matchKeys(keys, page.keys);
  const keyId = endpoint.perKey ? item.keyId : null;
  const prices = provider.prices;
  const rows = rowsOf(page.samples, { accountId, endpoint: source, seenAt: now, keyId, keyIds }, (sample) =>
    prices === undefined || sample.provenance !== 'computed' ? null : priceTokens(prices, sample),
  );
  // what only the present moment is told of (meters, running days) is never the whole truth of a window: nothing stored goes
  const complete = about.complete && endpoint.keepsMs > 0;
  await storeBatch(database, { accountId, endpoint: source, ...window, complete, rows }, now);
  const owner = { accountId, endpoint: source, keyId, at: now, spendFromBalance: endpoint.spendFromBalance === true };
  for (const reading of page.readings) await storeReading(database, owner, reading);
  const found = new Map([...keyIds].filter(([providerKeyId]) => !known.has(providerKeyId)));
  for (const [providerKeyId, ours] of found) await relabel(database, { accountId, providerKeyId, keyId: ours }, now);
  return found;
}

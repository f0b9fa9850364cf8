import { type SumPackRow, unpackSums } from '@/lib/storage/sum-packs';
import { settle } from '@/lib/usage/settle';
import type { Page } from '../tests/e2e/driver';

/** What the extension's own day rollups add up to, in billionths of a dollar by provider, as every chart reads them. */
export async function shownByProvider(house: Page, accounts: unknown): Promise<Record<string, number>> {
  const owners = new Map<unknown, string>();
  if (Array.isArray(accounts)) for (const { id, provider } of accounts) owners.set(id, String(provider));
  const rows = await house.evaluate(`return new Promise((done, fail) => {
    const open = indexedDB.open('ringfence');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
      const all = open.result.transaction('sums').objectStore('sums').getAll();
      all.onsuccess = () => { open.result.close(); done(all.result.map((pack) => ({ ...pack, cells: [...pack.cells] }))); };
    };
  })`);
  const sums: Record<string, number> = {};
  const days: SumPackRow[] = Array.isArray(rows) ? rows.filter(({ width }) => width === 'day') : [];
  for (const row of settle(days.flatMap((pack) => unpackSums(pack)))) {
    const provider = owners.get(row.accountId) ?? 'unknown';
    sums[provider] = (sums[provider] ?? 0) + (row.billedNanos ?? row.computedNanos ?? 0);
  }
  return sums;
}

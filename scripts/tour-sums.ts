import { type SumPackRow, unpackSums } from '@/lib/storage/sum-packs';
import { settle } from '@/lib/usage/settle';
import type { Page } from '../tests/e2e/driver';

/** What the extension's own day rollups add up to, in billionths of a dollar by provider, as every chart reads them. */
export async function shownByProvider(house: Page, accounts: unknown): Promise<Record<string, number>> {
  const owners = new Map<unknown, string>();
  if (Array.isArray(accounts)) for (const { id, provider } of accounts) owners.set(id, String(provider));
  const rows = await house.evaluate(`return new Promise((done, fail) => {
    // NaN and typed arrays do not come through the debugging protocol
    const plain = ({ columns, ...pack }) => ({ ...pack, columns: columns.map(({ base, cells }) => ({ base: String(base), cells: cells && [...cells] })) });
    const open = indexedDB.open('ringfence');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
      const all = open.result.transaction('sums').objectStore('sums').getAll();
      all.onsuccess = () => { open.result.close(); done(all.result.map(plain)); };
    };
  })`);
  const sums: Record<string, number> = {};
  const packs: SumPackRow[] = Array.isArray(rows) ? rows.filter(({ width }) => width === 'day').map(revived) : [];
  for (const row of settle(packs.flatMap((pack) => unpackSums(pack)))) {
    const provider = owners.get(row.accountId) ?? 'unknown';
    sums[provider] = (sums[provider] ?? 0) + (row.billedNanos ?? row.computedNanos ?? 0);
  }
  return sums;
}

const revived = ({ columns, ...pack }: SumPackRow): SumPackRow => ({
  ...pack,
  columns: columns.map(({ base, cells }) => ({ base: Number(base), cells })),
});

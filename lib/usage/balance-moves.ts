import type { Database } from '@/lib/storage/database';

/** A balance that rose: when it was seen, by a top-up of about this size or by money given back. */
export type BalanceMove = {
  accountId: string;
  at: number;
  kind: 'top-up' | 'refund';
  nanos: number;
  currency: string;
};

/** Top-ups and refunds of all watched accounts, seen in [from, to), newest first. */
export async function balanceMoves(
  database: Database,
  { from, to }: { from: number; to: number },
): Promise<BalanceMove[]> {
  const sources = await database.sources.toArray();
  const accountIds = [...new Set(sources.map(({ accountId }) => accountId))];
  const rows = await Promise.all(
    accountIds.map((accountId) =>
      database.readings.where('[accountId+at]').between([accountId, from], [accountId, to], true, false).toArray(),
    ),
  );
  return rows
    .flat()
    .flatMap(({ accountId, at, currency, rise }) => (rise ? [{ accountId, at, currency, ...rise }] : []))
    .sort((a, b) => b.at - a.at);
}

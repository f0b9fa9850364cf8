import type { AlertRow } from '@/lib/storage/usage-rows';

/** An open spike on key 'k' of account 'a', with the parts given. */
export const alertRow = (parts: Partial<AlertRow> = {}): AlertRow => ({
  id: 'alert',
  kind: 'spike',
  severity: 'critical',
  accountId: 'a',
  keyId: 'k',
  raisedAt: 0,
  startedAt: 0,
  state: 'open',
  answeredAt: null,
  lastFiredAt: 0,
  closedAt: null,
  announced: 'critical',
  score: 1.2,
  nanos: 41e9,
  usualNanos: 2e9,
  currency: 'USD',
  models: [],
  reasons: ['$41.00 in 3 h on a key that spends $2.00 a day.'],
  subject: 'spike a k USD',
  ...parts,
});

/** An alert table in memory. */
export function alertTable(...rows: AlertRow[]) {
  const held = new Map(rows.map((row) => [row.id, row]));
  return {
    held,
    toArray: async () => [...held.values()],
    get: async (id: string) => held.get(id),
    put: async (row: AlertRow) => held.set(row.id, row),
  };
}

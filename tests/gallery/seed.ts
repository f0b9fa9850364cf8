import { openDatabase } from '@/lib/storage/database';
import type { AlertRow, RollupRow } from '@/lib/storage/usage-rows';
import { changeSums } from '@/lib/usage/sum-store';
import { accountsOf } from './world';

const DAY = 86_400_000;
const ENDPOINTS = ['costs', 'cost-report', 'activity'];

/** Writes sixty invented days of spend, two alerts and the state of each source; an empty face gets none. */
export async function seed(face: string): Promise<void> {
  const database = openDatabase();
  await Promise.all([database.sums.clear(), database.alerts.clear(), database.sources.clear()]);
  if (face === 'empty' || face === 'first') return;
  const today = Math.floor(Date.now() / DAY) * DAY;
  const accounts = accountsOf(3);
  const rows = Array.from({ length: 60 }, (_, day) =>
    accounts.flatMap((account, index) =>
      ['small-model', 'large-model'].map((model, size): RollupRow => {
        const nanos =
          Math.round((1.5 + Math.sin(day / 3 + index) + size * 3 + (day === 2 ? 30 : 0)) * 1e9) * (index === 2 ? 0 : 1);
        const from = today - day * DAY;
        return {
          key: ['day', from, account.id, `k${index}-inference`, model, 'USD'].join('|'),
          width: 'day',
          from,
          accountId: account.id,
          keyId: `k${index}-inference`,
          model,
          currency: 'USD',
          billedNanos: index === 0 ? nanos : null,
          computedNanos: index === 1 ? nanos : null,
          inputTokens: index === 2 ? 0 : 120_000 * (size + 1),
          cachedInputTokens: 30_000,
          cacheWriteTokens: 0,
          outputTokens: 14_000,
          requests: 90,
          billedSamples: index === 0 ? 1 : 0,
          liveSamples: 0,
          computedSamples: index === 1 ? 1 : 0,
          samples: 1,
          updatedAt: Date.now() - 240_000,
        };
      }),
    ),
  ).flat();
  await changeSums(database, rows);
  await database.alerts.bulkPut(
    (['open', 'expected'] as const).map((state, index) => ({
      id: `alert-${index}`,
      kind: 'spike',
      severity: index === 0 ? 'critical' : 'notice',
      accountId: `a${index}`,
      keyId: `k${index}-inference`,
      raisedAt: Date.now() - index * DAY - 3_600_000,
      startedAt: Date.now() - index * DAY - 7_200_000,
      state,
      answeredAt: null,
      lastFiredAt: Date.now(),
      closedAt: null,
      announced: 'notice' as const,
      score: 9,
      nanos: 41e9,
      usualNanos: 2e9,
      currency: 'USD',
      models: ['large-model'],
      reasons: ['$41 in 3 hours on a key that usually spends $2 a day.', 'Nearly all of it on large-model.'],
    })),
  );
  await database.alerts.put({
    ...{ id: 'alert-exposure', kind: 'exposure', severity: 'critical', accountId: 'a2', keyId: 'k2-inference' },
    ...{ raisedAt: Date.now() - 8_040_000, startedAt: Date.now() - 8_040_000, state: 'open', answeredAt: null },
    ...{ lastFiredAt: Date.now(), closedAt: null, announced: 'critical', score: 1, nanos: null, usualNanos: null },
    ...{ currency: null, models: [] },
    reasons: ['It was let into a page after the guard had stopped it. Whoever can read that page can spend with it.'],
  });
  if (face === 'many')
    await database.alerts.bulkPut(
      Array.from(
        { length: 40 },
        (_, index): AlertRow => ({
          ...{ id: `many-${index}`, kind: 'spike', accountId: `a${index % 20}`, keyId: `k${index % 20}-inference` },
          severity: (['notice', 'warning', 'critical'] as const)[index % 3] ?? 'notice',
          ...{ raisedAt: Date.now() - index * 5_400_000, startedAt: Date.now() - index * 5_400_000 - 7_200_000 },
          state: index < 18 ? 'open' : 'expected',
          ...{ answeredAt: null, lastFiredAt: Date.now(), closedAt: null, announced: 'notice', score: 1.1 },
          ...{ nanos: (5 + index) * 1e9, usualNanos: 2e9, currency: 'USD', models: [] },
          reasons: [`$${5 + index}.00 in 3 h on a key that spends $2.00 a day; started 02:10 UTC`],
        }),
      ),
    );
  await database.alerts.put({
    ...{ id: 'alert-budget', kind: 'budget', severity: 'critical', accountId: 'a0', keyId: null, budgetId: 'b1' },
    ...{ raisedAt: Date.now() - 1_800_000, startedAt: today, state: 'open', answeredAt: null, closedAt: null },
    ...{ lastFiredAt: Date.now(), announced: 'critical', score: 100, nanos: 6.4e9, usualNanos: 6e9, currency: 'USD' },
    ...{ models: [], reasons: ['$6.40 of $6.00 today, 106 %.'], told: ['50', '80', '100'] },
    stopped: [
      {
        keyId: 'k0-inference',
        at: Date.now() - 1_700_000,
        act: 'disable',
        before: null,
        failure: null,
        undoneAt: null,
      },
    ],
  });
  await database.sources.bulkPut(
    accounts.map((account, index) => ({
      key: `${account.id}|${ENDPOINTS[index]}`,
      accountId: account.id,
      endpoint: ENDPOINTS[index] ?? '',
      state: index === 2 ? 'unavailable' : 'available',
      lastSuccessAt: index === 2 ? null : Date.now() - 240_000,
      lastTryAt: Date.now() - 240_000,
      coveredTo: null,
      nextDueAt: Date.now() + 600_000,
      failures: index === 2 ? 3 : 0,
      failure: index === 2 ? { kind: 'host-permission-missing', host: 'openrouter.ai' } : null,
      balanceNanos: index === 1 ? 61.9e9 : null,
      limitNanos: null,
      currency: 'USD',
    })),
  );
}

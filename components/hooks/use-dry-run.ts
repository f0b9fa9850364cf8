import { useMemo } from 'react';
import { DAY_MS, epochMs, HOUR_MS, nanos } from '@/lib/core/units';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { dryRun, type Trigger, type WouldHave } from '@/lib/usage/dry-run';
import { useRollups } from './use-usage';

type Watch = { counts: (row: Pick<RollupRow, 'accountId' | 'keyId'>) => boolean; currency: string };

const SHOWN_DAYS = 90;
const LEARNT_DAYS = 30;

/**
 * Replays the last 90 days as if an automatic stop had been armed. Where money is known by the hour it is replayed by the hour, else a whole
 * day at its end. `undefined` while reading.
 */
export function useDryRun(trigger: Trigger, { counts, currency }: Watch): WouldHave[] | undefined {
  const now = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const first = today - (SHOWN_DAYS + LEARNT_DAYS) * DAY_MS;
  const hours = useRollups('hour', first, now + HOUR_MS);
  const days = useRollups('day', first, today + DAY_MS);
  // rules are told apart by what they say, not by which object says it
  const rule = JSON.stringify(trigger);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `counts` is made anew at each drawing; the rule names all it depends on
  return useMemo(() => {
    if (!hours || !days) return undefined;
    const mine = (rows: readonly RollupRow[]) => rows.filter((row) => row.currency === currency && counts(row));
    const byHour = mine(hours);
    const told = new Set(byHour.map((row) => `${row.accountId}|${Math.floor(row.from / DAY_MS)}`));
    const byDay = mine(days)
      .filter((row) => !told.has(`${row.accountId}|${Math.floor(row.from / DAY_MS)}`))
      .map((row) => ({ ...row, from: row.from + DAY_MS - HOUR_MS }));
    const spend = hourly([...byHour, ...(trigger.kind === 'budget' ? byDay : [])]);
    return dryRun(spend, trigger, epochMs(today - SHOWN_DAYS * DAY_MS));
  }, [hours, days, rule, currency]);
}

function hourly(rows: readonly RollupRow[]) {
  const byHour = new Map<number, { amount: number; byModel: Map<string, number> }>();
  for (const row of rows) {
    const money = row.billedNanos ?? row.computedNanos;
    if (money === null) continue;
    const hour = byHour.get(row.from) ?? { amount: 0, byModel: new Map() };
    hour.amount += money;
    if (row.model !== '') hour.byModel.set(row.model, (hour.byModel.get(row.model) ?? 0) + money);
    byHour.set(row.from, hour);
  }
  return [...byHour]
    .sort(([a], [b]) => a - b)
    .map(([from, { amount, byModel }]) => ({
      from: epochMs(from),
      nanos: nanos(amount),
      byModel: Object.fromEntries([...byModel].map(([model, spent]) => [model, nanos(spent)])),
    }));
}

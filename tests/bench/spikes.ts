import { DAY_MS, epochMs, HOUR_MS, nanos } from '@/lib/core/units';
import type { SpendHistory } from '@/lib/usage/spikes/history';
import { judgeSeries } from '@/lib/usage/spikes/judge-series';
import { quantile, report, timed } from './report';

// Judging fifty keys after a poll, each with eight weeks of hourly buckets on two models. The goal is 10 ms.

const KEYS = 50;
const start = 20_000 * DAY_MS;
const now = epochMs(start + 56 * DAY_MS);

function history(key: number): SpendHistory {
  const buckets = [];
  for (let h = 0; h < 56 * 24; h++) {
    if ((h % 24 < 8 || h % 24 > 19 || (h * 7 + key) % 10 > 6) && h < 56 * 24 - 1) continue;
    const amount = 1e8 + ((h * 7919 + key * 104_729) % 1000) * 1e6;
    buckets.push({
      from: epochMs(start + h * HOUR_MS),
      nanos: nanos(2 * amount),
      byModel: { a: nanos(amount), b: nanos(amount) },
    });
  }
  return { kind: 'hours', buckets };
}

const histories = Array.from({ length: KEYS }, (_, key) => history(key));
const runs: number[] = [];
for (let run = 0; run < 60; run++) {
  const began = performance.now();
  for (const one of histories) judgeSeries(one, { now });
  runs.push(performance.now() - began);
}
report([
  timed(`judging ${KEYS} keys after a poll, median`, quantile(runs.slice(20), 0.5), { goalMs: 10 }),
  timed(`judging ${KEYS} keys, the first time`, runs[0] ?? 0),
]);

import { judge, type Sensitivity } from './judge';
import type { ObservedSeries } from './poll';
import { sayWhy } from './say-why';
import { SpendGrid } from './spend-grid';

/** An alert raised at the poll of hour `t`. */
export type SeriesAlert = { t: number; score: number; reason: string };

/** Plays an observed series poll by poll and gives an alert for every poll that would have raised one. Causal. */
export function alertsOf(series: ObservedSeries, sensitivity: Sensitivity = 'usual'): SeriesAlert[] {
  const grid = new SpendGrid(series);
  const alerts: SeriesAlert[] = [];
  for (const poll of series.polls) {
    const judged = judge(grid.take(poll), sensitivity);
    if (judged && judged.score >= 1) alerts.push({ t: poll.t, score: judged.score, reason: sayWhy(judged.facts) });
  }
  return alerts;
}

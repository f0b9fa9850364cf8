import { type EpochMs, epochMs, HOUR_MS, type Nanos, nanos } from '@/lib/core/units';
import { isExpected } from './expected';
import type { Fact, Severity } from './fact';
import type { Occasion, SpendHistory } from './history';
import { type Judgement, judge } from './judge';
import { replay } from './replay';
import { sayWhy } from './say-why';

/** The alert a poll deserves. Amounts in billionths of the history's currency. */
export type Verdict = {
  readonly score: number;
  readonly severity: Severity;
  readonly reason: string;
  readonly facts: readonly Fact[];
  /** Models seen for the first time in the last day. */
  readonly newModels: readonly string[];
  /** Spend of the window the reason names, and when it began. */
  readonly spent: Nanos;
  readonly since: EpochMs;
};

const NANO = 1e9;
/** Whole days tell less than hours: without this, three times as many false alarms. A new model is news in either case. */
const COARSE_DOUBT = 0.2;

/**
 * Judges a key's latest poll against its stored past. `undefined` means nothing to say: no new spend, spend as usual, or spend the
 * user has called expected. Pure: the same past and occasion always give the same verdict. Takes about 0.2 ms.
 */
export function judgeSeries(history: SpendHistory, occasion: Occasion): Verdict | undefined {
  const replayed = replay(history, occasion);
  if (!replayed) return undefined;
  const { grid, start, isCoarse } = replayed;
  const judged = judge(grid, occasion.sensitivity ?? 'usual');
  if (!judged) return undefined;
  const score = judged.score - (isCoarse && judged.evidence.freshNow === 0 ? COARSE_DOUBT : 0);
  if (score < 1) return undefined;
  const verdict = verdictOf({ ...judged, score }, start, occasion);
  return isExpected(verdict, occasion.expected ?? [], occasion.now) ? undefined : verdict;
}

function verdictOf(judged: Judgement, start: EpochMs, occasion: Occasion): Verdict {
  const spent = judged.facts.find((fact) => fact.kind === 'spent');
  const time = (hour: number) => {
    const at = start + hour * HOUR_MS;
    const text = new Date(at).toISOString();
    return occasion.now - at < 24 * HOUR_MS
      ? `${text.slice(11, 16)} UTC`
      : `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
  };
  const money = (amount: number) => (amount < 0.1 ? amount.toFixed(3) : amount.toFixed(2));
  return {
    score: judged.score,
    severity: judged.severity,
    facts: judged.facts,
    reason: sayWhy(judged.facts, occasion.wording?.(start) ?? { time, money }),
    newModels: judged.facts.flatMap((fact) => (fact.kind === 'new-model' ? [fact.model] : [])),
    spent: nanos(Math.round((spent?.amount ?? 0) * NANO)),
    since: epochMs(start + (spent?.since ?? 0) * HOUR_MS),
  };
}

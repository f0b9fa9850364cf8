import { type Evidence, isEvidenceName, LEAST_NEW, rowOf } from './evidence';
import type { Fact, Severity } from './fact';
import { factsOf, severityOf } from './facts';
import { type Forest, logOdds } from './forest';
import { gather } from './gather';
import type { SpendGrid } from './spend-grid';
import weights from './weights.json' with { type: 'json' };

/** How many false alarms the user will put up with per key: about one in five, two or one months. */
export type Sensitivity = 'fewer' | 'usual' | 'more';

/** What the detector makes of one poll; `score` of 1 and more is an alert, 1.3 is far stronger evidence than 1. */
export type Judgement = { score: number; severity: Severity; facts: Fact[]; evidence: Evidence };

const FOREST: Forest = weights.forest;
const NAMES = weights.evidence.filter(isEvidenceName);

/** A key silent for so long that any spend is worth a word: three weeks. */
const DORMANT_HOURS = 21 * 24;

/**
 * Judges the latest poll of a grid: how unlike its own past does this key spend?
 *
 * Depends on nothing after that poll, on no clock and on no chance. More spend, more new models or more odd hours never lower the
 * score. Gives `undefined` when the poll brought no new spend. The score is 1 at the alert threshold and rises by 0.1 for each
 * natural log of odds.
 */
export function judge(grid: SpendGrid, sensitivity: Sensitivity = 'usual'): Judgement | undefined {
  const isTiny = grid.delta <= LEAST_NEW;
  // a stolen key is often tried for a fraction of a cent first
  if (grid.news <= 0 || (isTiny && grid.models.fresh(grid.t, 24).length === 0)) return undefined;
  const { evidence, past } = gather(grid);
  const odds = logOdds(FOREST, rowOf(evidence, NAMES));
  const score = Math.max(0.01, 1 + (odds - weights.threshold[sensitivity]) / 10);
  const dormant = grid.silence >= DORMANT_HOURS && past.busyHours > 0 && evidence.dayAmount > Math.log(0.1);
  const judged = dormant ? Math.max(1, score) : score;
  return {
    score: Math.round(judged * 1000) / 1000,
    severity: severityOf(past, evidence),
    evidence,
    facts: judged >= 1 ? factsOf(grid, past, evidence) : [],
  };
}

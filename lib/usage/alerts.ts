import type { AlertId } from '@/lib/core/ids';
import { type EpochMs, HOUR_MS } from '@/lib/core/units';
import type { Severity } from './spikes/fact';

/** What one poll says about one subject ('spike <key>', a budget's warning key, 'runway <account>'). */
export type Observation = { readonly subject: string; readonly at: EpochMs } & (
  | { readonly state: 'firing'; readonly severity: Severity; readonly score: number; readonly reason: string }
  /** Seen and fine. A failed poll, a locked vault or a missing window is `unknown` and changes nothing. */
  | { readonly state: 'healthy' }
  | { readonly state: 'unknown' }
);

/** One stretch of trouble with one subject, from the first firing poll to the first healthy one after it has calmed down. */
export type Episode = {
  readonly id: AlertId;
  readonly subject: string;
  readonly openedAt: EpochMs;
  readonly lastFiredAt: EpochMs;
  readonly closedAt?: EpochMs;
  readonly severity: Severity;
  readonly score: number;
  readonly reason: string;
  /** The loudest severity already announced. */
  readonly announced: Severity;
};

/** What became of an observation: the episode as it now is, and whether the user should hear of it. */
export type AlertStep = { readonly episode: Episode | undefined; readonly announce: boolean };

/** A healthy poll ends an episode only this long after the last firing one, so that a flickering score stays one episode. */
const CALM_MS = 12 * HOUR_MS;

const LOUDNESS: Record<Severity, number> = { notice: 0, warning: 1, critical: 2 };

/**
 * Takes one observation of a subject. One announcement an episode, and one more only when it gets more severe.
 *
 * `open` is the subject's open episode, if any; `id` is used when a new one begins. Time alone never closes an episode and never
 * repeats an alert; only a successful healthy observation re-arms.
 */
export function step(open: Episode | undefined, seen: Observation, id: () => AlertId): AlertStep {
  if (seen.state === 'unknown') return { episode: open, announce: false };
  if (seen.state === 'healthy') {
    if (!open || seen.at - open.lastFiredAt < CALM_MS) return { episode: open, announce: false };
    return { episode: { ...open, closedAt: seen.at }, announce: false };
  }
  const { subject, at, severity, score, reason } = seen;
  if (!open) {
    const episode = { id: id(), subject, openedAt: at, lastFiredAt: at, severity, score, reason, announced: severity };
    return { episode, announce: true };
  }
  const isLouder = LOUDNESS[severity] > LOUDNESS[open.announced];
  const isStronger = score > open.score;
  return {
    announce: isLouder,
    episode: {
      ...open,
      lastFiredAt: at,
      severity: LOUDNESS[severity] > LOUDNESS[open.severity] ? severity : open.severity,
      score: Math.max(score, open.score),
      reason: isLouder || isStronger ? reason : open.reason,
      announced: isLouder ? severity : open.announced,
    },
  };
}

import { type EpochMs, HOUR_MS } from '@/lib/core/units';

/** The user's 'this was expected' on one alert: how strong it was, when it was said, and the new models it named. */
export type Expectation = { readonly at: EpochMs; readonly score: number; readonly models: readonly string[] };

/** How long 'expected' holds, and how much stronger an alert must be to speak up in spite of it. */
const HOLDS_MS = 168 * HOUR_MS;
const STRONGER = 1.3;

/** Whether the user has lately called spend of this strength expected. */
export function isExpected(alert: { score: number }, said: readonly Expectation[], now: EpochMs): boolean {
  return said.some((one) => now >= one.at && now - one.at < HOLDS_MS && alert.score < STRONGER * one.score);
}

/** Every model the user has ever called expected; these are not new any more. */
export function knownModels(said: readonly Expectation[]): ReadonlySet<string> {
  return new Set(said.flatMap((one) => one.models));
}

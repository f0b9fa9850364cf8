/** Times of an unlocked vault, all EpochMs but `idleMs`. */
export type Activity = { lastActiveAt: number; seenAt: number; deadlineAt: number; idleMs: number };

/** Small steps back happen when the machine corrects its clock. */
const CLOCK_SLACK_MS = 5_000;

/** Why an unlocked vault must lock now, or `undefined`. Absolute times only, so it is right after any sleep or worker death. */
export function lockReason(activity: Activity, now: number): 'clock' | 'deadline' | 'idle' | undefined {
  if (now + CLOCK_SLACK_MS < Math.max(activity.seenAt, activity.lastActiveAt)) return 'clock';
  if (now >= activity.deadlineAt) return 'deadline';
  return activity.idleMs > 0 && now - activity.lastActiveAt >= activity.idleMs ? 'idle' : undefined;
}

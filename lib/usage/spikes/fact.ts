/**
 * One reason for an alert, as numbers. Amounts in units of the currency; hours are hours of the series.
 * The words for it are in `say-why.ts`.
 */
export type Fact =
  | { kind: 'spent'; amount: number; hours: number; usualDay: number; since: number }
  | { kind: 'record'; amount: number; hours: number; before: number }
  | { kind: 'new-model'; model: string; amount: number; since: number }
  | { kind: 'quiet-hours'; amount: number; since: number }
  | { kind: 'never-pauses'; busy: number; of: number; before: number }
  | { kind: 'woke-up'; silentDays: number }
  | { kind: 'recharges'; count: number; before: number }
  | { kind: 'unwatched'; hours: number };

/** How loudly to say it: a note, a warning, or something to act on at once. */
export type Severity = 'notice' | 'warning' | 'critical';

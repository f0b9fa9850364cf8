/** What a rotation is read from: two keys as pages see them. Times are EpochMs. */
export type RotatingKey = {
  id: string;
  createdAt: number;
  replacedBy?: string | undefined;
  placements: readonly { origin: string; builderId: string | null; since: number }[];
  facts?: { active: boolean; lastUsedAt: number | null; seenAt: number } | undefined;
};

/**
 * The steps of replacing a key, in order. `make` a new one, `fill` it wherever the old one stands, wait until the old one is
 * `quiet`, `end` it at the provider, `done`.
 */
export type RotationStep = 'make' | 'fill' | 'quiet' | 'end' | 'done';

/** What is known of the old key's use since the new one stands everywhere. `used`: somebody still uses it. */
export type Quiet = { state: 'unknown' | 'used' | 'waiting' | 'quiet'; lastUsedAt: number | null; until: number };

/** Where a rotation stands. */
export type Rotation = {
  step: RotationStep;
  nextId: string | undefined;
  /** Sites where the old key stands and the new one does not, and those where the new one stands. */
  waiting: RotatingKey['placements'];
  placed: RotatingKey['placements'];
  quiet: Quiet;
};

/** How long the old key must be without use before it is safe to end it: a day, so that daily jobs show themselves. */
export const QUIET_MS = 24 * 60 * 60 * 1000;

/**
 * Where replacing `old` stands. Nothing of its own is kept: every step shows in what the vault holds anyway, so whatever was
 * interrupted goes on where it stopped. `lastSpendAt` is the old key's latest use in the usage figures, `null` where none is
 * known. Pure.
 */
export function rotationOf(
  old: RotatingKey,
  keys: readonly RotatingKey[],
  { now, lastSpendAt }: { now: number; lastSpendAt: number | null },
): Rotation {
  const next = keys.find(({ id }) => id === old.replacedBy);
  const here = new Set(next?.placements.map(({ origin }) => origin));
  const waiting = old.placements.filter(({ origin }) => !here.has(origin));
  const quiet = quietOf(old, next, { now, lastSpendAt });
  return {
    step: stepOf(old, next, waiting.length, quiet),
    nextId: next?.id,
    waiting,
    placed: next?.placements ?? [],
    quiet,
  };
}

function stepOf(old: RotatingKey, next: RotatingKey | undefined, waiting: number, quiet: Quiet): RotationStep {
  if (!next) return 'make';
  if (old.facts?.active === false) return waiting > 0 ? 'fill' : 'done';
  if (waiting > 0) return 'fill';
  return quiet.state === 'quiet' ? 'end' : 'quiet';
}

function quietOf(
  old: RotatingKey,
  next: RotatingKey | undefined,
  { now, lastSpendAt }: { now: number; lastSpendAt: number | null },
): Quiet {
  const movedAt = Math.max(next?.createdAt ?? now, ...(next?.placements.map(({ since }) => since) ?? []));
  const told = old.facts?.lastUsedAt ?? null;
  const lastUsedAt = told === null ? lastSpendAt : Math.max(told, lastSpendAt ?? 0);
  const until = Math.max(movedAt, lastUsedAt ?? 0) + QUIET_MS;
  const isTold = old.facts !== undefined || lastSpendAt !== null;
  if (!isTold) return { state: 'unknown', lastUsedAt, until };
  if (now >= until) return { state: 'quiet', lastUsedAt, until };
  return { state: lastUsedAt !== null && lastUsedAt > movedAt ? 'used' : 'waiting', lastUsedAt, until };
}

import { z } from '@/lib/core/zod';
import type { VaultContext } from './ports';

const ITEM = 'vault.throttle';
const MAX_WAIT_MS = 300_000;
const Tries = z.object({ failures: z.int().check(z.gte(0)), until: z.number() });

/**
 * How long to wait after that many wrong passphrases in a row: 0, 0, 0, 2, 4, 8 … at most 300 s.
 *
 * This protects from a person at this browser only. Whoever has the files is held up by Argon2id alone.
 */
export const waitMs = (failures: number): number =>
  failures <= 3 ? 0 : Math.min(MAX_WAIT_MS, 1_000 * 2 ** Math.min(failures - 3, 20));

/** Until when no try is allowed (EpochMs), or `null`. A clock set back cannot make it longer than the longest wait. */
export async function throttledUntil(context: VaultContext): Promise<number | null> {
  const { until } = await readTries(context);
  const now = context.clock();
  return until > now ? Math.min(until, now + MAX_WAIT_MS) : null;
}

/** Counts a try before it is made, so that killing the worker gains nothing; gives the time of the next one if this fails. */
export async function countTry(context: VaultContext): Promise<number> {
  const failures = (await readTries(context)).failures + 1;
  const until = context.clock() + waitMs(failures);
  await context.local.write(ITEM, { failures, until });
  return until;
}

/** Forgets the tries after a right one; gives how many were counted. */
export async function forgetTries(context: VaultContext): Promise<number> {
  const { failures } = await readTries(context);
  await context.local.remove(ITEM);
  return failures;
}

async function readTries(context: VaultContext): Promise<z.infer<typeof Tries>> {
  const parsed = z.safeParse(Tries, await context.local.read(ITEM));
  return parsed.success ? parsed.data : { failures: 0, until: 0 };
}

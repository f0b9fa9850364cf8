import { readSession, writeSession } from '@/lib/browser/session';
import { inTurn } from '@/lib/core/in-turn';
import { ok } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { Handlers } from '@/lib/messaging/serve';
import { readGuardConfig } from '@/lib/storage/guard-config';

const Pasted = z.array(z.object({ keyId: z.string(), origin: z.string(), declined: z.boolean() }));
type Pasted = z.infer<typeof Pasted>;
const ITEM = 'pasted';
const MOST = 100;

const changing = inTurn();

/**
 * Keeps that keys of the user's were pasted by hand into a key field of a site, until the browser closes: the popup offers to note them on
 * the map. Works while the vault is locked. Ids that are none of the user's keys are ignored; nothing is noted or allowed by it.
 */
export async function notePasted(keyIds: readonly string[], origin: string): Promise<void> {
  const { own } = await readGuardConfig();
  const ours = keyIds.filter((id) => own.some((one) => one.id === id));
  await change((known) => [
    ...known,
    ...ours
      .filter((keyId) => !known.some((one) => one.keyId === keyId && one.origin === origin))
      .map((keyId) => ({ keyId, origin, declined: false })),
  ]);
}

/** The ids of the keys that were pasted at an origin and about which its user has not said no. */
export const pastedAt = async (origin: string): Promise<string[]> =>
  (await read()).filter((one) => one.origin === origin && !one.declined).map(({ keyId }) => keyId);

/** Answers 'site.decline': it is not asked again in this run of the browser. */
export const declinePasted: Handlers['site.decline'] = async ({ keyId, origin }) => {
  await change((known) =>
    known.map((one) => (one.keyId === keyId && one.origin === origin ? { ...one, declined: true } : one)),
  );
  return ok(null);
};

const change = (how: (known: Pasted) => Pasted): Promise<void> =>
  changing(async () => writeSession(ITEM, how(await read()).slice(-MOST)));

async function read(): Promise<Pasted> {
  const parsed = z.safeParse(Pasted, await readSession(ITEM));
  return parsed.success ? parsed.data : [];
}

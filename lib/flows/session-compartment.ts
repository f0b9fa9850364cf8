import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { z } from '@/lib/core/zod';
import { fromBase64url, toBase64url } from '@/lib/vault/base64url';
import type { KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';
import { readStops } from './session-stops';

/** storage.session: memory only, closed to web pages, gone with the browser. */
export type SessionItems = {
  read: (name: string) => Promise<unknown>;
  write: (name: string, value: unknown) => Promise<void>;
  remove: (name: string) => Promise<void>;
};

const text = z.string();
const Compartment = z.array(
  z.object({
    account: z.object({ id: text, provider: text, baseUrl: z.nullable(text) }),
    keys: z.array(z.object({ id: text, masked: text, providerKeyId: z.nullable(text), secret: text })),
    stoppable: z.array(
      z.object({
        id: text,
        masked: text,
        providerKeyId: z.nullable(text),
        groupId: z.optional(text),
        limitNanos: z.optional(z.nullable(z.int())),
        armed: z.boolean(),
      }),
    ),
  }),
);

/**
 * An account that may be watched while the vault is locked, with its monitor keys, whose text leaves through `releaseLower` alone. Of the
 * other keys only their ids, visible ends and caps are there, to know whose spend it is, and whether a spend out of control stops them.
 */
export type LowerAccount = z.infer<typeof Compartment>[number];

const ITEM = 'poll.compartment';
/** Where the budgets lie that are judged meanwhile; see session-budgets.ts. They go when the last watched account does. */
export const BUDGETS_ITEM = 'poll.budgets';
/** Where the webhook lies that is posted to meanwhile: the vault's record of that name, as it is. */
export const WEBHOOK_ITEM = 'poll.webhook';
/** The record of the vault's settings that holds the webhook. */
export const WEBHOOK_RECORD = 'webhook';

/** What lies in the lower compartment; nothing where it is missing or damaged. */
export async function readCompartment(items: SessionItems): Promise<LowerAccount[]> {
  const parsed = z.safeParse(Compartment, await items.read(ITEM));
  return parsed.success ? parsed.data : [];
}

/** A monitor key from the compartment, for polling; whoever gets it wipes it. Fails with `locked` where it is not there. */
export function releaseLower(lower: readonly LowerAccount[], keyId: string): Result<Secret, KnownFailure> {
  const key = lower.flatMap(({ keys }) => keys).find(({ id }) => id === keyId);
  const bytes = key && fromBase64url(key.secret);
  return bytes ? ok(Secret.fromBytes(bytes)) : fail({ kind: 'locked' });
}

/**
 * Makes the compartment hold the monitor keys of exactly the accounts whose owner switched that on, and what it takes to stop the others.
 * The text of inference keys never goes there. A locked vault leaves it as it is, for nothing can have changed; any other failure empties it.
 */
export async function fillCompartment({
  vault,
  items,
}: {
  vault: Pick<Vault, 'readRecord' | 'readRecords' | 'releaseKey'>;
  items: SessionItems;
}): Promise<void> {
  const accounts = await vault.readRecords('account');
  const keys = accounts.ok ? await vault.readRecords('key') : accounts;
  const wanted = accounts.ok ? accounts.value.map(({ value }) => value).filter(({ watchLocked }) => watchLocked) : [];
  if (accounts.ok && wanted.length === 0) return emptyCompartment(items);
  const stops = keys.ok ? await readStops(vault) : keys;
  if (!keys.ok || !stops.ok) {
    const isLocked = [keys, stops].some((read) => !read.ok && read.failure.kind === 'locked');
    return isLocked ? undefined : emptyCompartment(items);
  }
  const lower: LowerAccount[] = [];
  for (const account of wanted) {
    const own = keys.value.map(({ value }) => value).filter(({ accountId }) => accountId === account.id);
    const monitors = own.filter(({ role }) => role === 'monitor');
    lower.push({
      account,
      keys: await Promise.all(monitors.map((key) => lowerKey(vault, key))).then(present),
      stoppable: own.filter(({ role }) => role === 'inference').map((key) => stoppable(key, stops.value)),
    });
  }
  await items.write(ITEM, z.parse(Compartment, lower));
  const webhook = await vault.readRecord('settings', WEBHOOK_RECORD);
  if (webhook.ok) await items.write(WEBHOOK_ITEM, webhook.value);
  else if (webhook.failure.kind !== 'locked') await items.remove(WEBHOOK_ITEM);
}

async function emptyCompartment(items: SessionItems): Promise<void> {
  await items.remove(ITEM);
  await items.remove(BUDGETS_ITEM);
  await items.remove(WEBHOOK_ITEM);
}

const stoppable = ({ id, masked, providerKeyId, facts }: KeyRecord, armed: readonly string[]) => ({
  ...{ id, masked, providerKeyId, armed: armed.includes(id) },
  ...(facts?.groupId !== undefined && { groupId: facts.groupId }),
  ...(facts?.limitNanos !== undefined && { limitNanos: facts.limitNanos }),
});

const present = <T>(each: (T | undefined)[]): T[] => each.flatMap((one) => (one === undefined ? [] : [one]));

async function lowerKey(vault: Pick<Vault, 'releaseKey'>, { id, masked, providerKeyId }: KeyRecord) {
  const released = await vault.releaseKey({ keyId: id, purpose: 'poll' });
  if (!released.ok) return undefined;
  const secret = toBase64url(released.value.secret.bytes());
  released.value.secret.wipe();
  return { id, masked, providerKeyId, secret };
}

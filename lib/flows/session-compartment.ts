import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { z } from '@/lib/core/zod';
import { fromBase64url, toBase64url } from '@/lib/vault/base64url';
import type { AccountRecord, KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';

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
  }),
);

/** An account that may be watched while the vault is locked, with its monitor keys; their text leaves through `releaseLower` alone. */
export type LowerAccount = z.infer<typeof Compartment>[number];

const ITEM = 'poll.compartment';
/** Where the budgets lie that are judged meanwhile; see session-budgets.ts. They go when the last watched account does. */
export const BUDGETS_ITEM = 'poll.budgets';

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
 * Makes the compartment hold the monitor keys of exactly the accounts whose owner switched that on, and nothing else. Inference keys never
 * go there. A locked vault leaves it as it is, for nothing can have changed; any other failure empties it.
 */
export async function fillCompartment({
  vault,
  items,
}: {
  vault: Pick<Vault, 'readRecords' | 'releaseKey'>;
  items: SessionItems;
}): Promise<void> {
  const accounts = await vault.readRecords('account');
  const keys = accounts.ok ? await vault.readRecords('key') : accounts;
  if (!accounts.ok || !keys.ok) {
    if (![accounts, keys].some((read) => !read.ok && read.failure.kind === 'locked')) await emptyCompartment(items);
    return;
  }
  const wanted = accounts.value.map(({ value }) => value).filter(({ watchLocked }) => watchLocked === true);
  if (wanted.length === 0) return emptyCompartment(items);
  const lower: LowerAccount[] = [];
  for (const account of wanted) {
    const monitors = keys.value.map(({ value }) => value).filter((key) => isWatcher(key, account));
    lower.push({ account, keys: await Promise.all(monitors.map((key) => lowerKey(vault, key))).then(present) });
  }
  await items.write(ITEM, z.parse(Compartment, lower));
}

async function emptyCompartment(items: SessionItems): Promise<void> {
  await items.remove(ITEM);
  await items.remove(BUDGETS_ITEM);
}

const isWatcher = (key: KeyRecord, account: AccountRecord): boolean =>
  key.accountId === account.id && key.role === 'monitor';

const present = <T>(each: (T | undefined)[]): T[] => each.flatMap((one) => (one === undefined ? [] : [one]));

async function lowerKey(vault: Pick<Vault, 'releaseKey'>, { id, masked, providerKeyId }: KeyRecord) {
  const released = await vault.releaseKey({ keyId: id, purpose: 'poll' });
  if (!released.ok) return undefined;
  const secret = toBase64url(released.value.secret.bytes());
  released.value.secret.wipe();
  return { id, masked, providerKeyId, secret };
}

import { z } from '@/lib/core/zod';
import { fromBase64url, toBase64url } from './base64url';
import { bytesText } from './kdf-schema';
import { lockReason } from './lock-reason';
import type { VaultContext } from './ports';

/** Why a vault locked; `restart` is never written, it is what a browser restart leaves behind. */
export type LockCause =
  | 'manual'
  | 'idle'
  | 'deadline'
  | 'system-lock'
  | 'restart'
  | 'clock'
  | 'windows-closed'
  | 'updated'
  | 'never-unlocked'
  | 'changed';

/** An unlocked vault: the raw key (the caller wipes it) and its name. */
export type Unlocked = { raw: Uint8Array<ArrayBuffer>; keyId: string; deadlineAt: number };

/** The key and the times are two items, so that noting activity can never write a key back that a lock has just removed. */
const KEY = 'vault.key';
const ACTIVITY = 'vault.activity';
const LAST = 'vault.last';
/** What is being typed in our forms; dropped with the key. */
export const DRAFTS = 'vault.drafts';

const SEEN_EVERY_MS = 15_000;

const KeyItem = z.object({ vk: bytesText(32), keyId: bytesText(8), unlockEpoch: z.int(), unlockedAt: z.number() });
const ActivityItem = z.object({
  lastActiveAt: z.number(),
  seenAt: z.number(),
  deadlineAt: z.number(),
  idleMs: z.number(),
});
const LastItem = z.object({ state: z.enum(['locked', 'unlocked']), why: z.string(), at: z.number() });

/** Every entry into the background starts here: locks when it is time to, and gives the key if the vault is still unlocked. */
export async function ensureState(context: VaultContext): Promise<Unlocked | undefined> {
  const epoch = context.lockEpoch;
  const [keyRaw, activityRaw] = await Promise.all([context.session.read(KEY), context.session.read(ACTIVITY)]);
  if (keyRaw === undefined || context.lockEpoch !== epoch) return undefined;
  const [item, activity] = [z.safeParse(KeyItem, keyRaw), z.safeParse(ActivityItem, activityRaw)];
  const raw = item.success ? fromBase64url(item.data.vk) : undefined;
  if (!item.success || !activity.success || !raw) return lockFor(context, 'manual');
  const now = context.clock();
  const reason = lockReason(activity.data, now);
  if (reason) return lockFor(context, reason);
  if (now - activity.data.seenAt > SEEN_EVERY_MS)
    await context.session.write(ACTIVITY, { ...activity.data, seenAt: now });
  if (context.lockEpoch !== epoch) return undefined;
  return { raw, keyId: item.data.keyId, deadlineAt: activity.data.deadlineAt };
}

/** Keeps the key for as long as the browser runs and the policy allows; `false` when a lock came in between, which then holds. */
export async function startSession(
  context: VaultContext,
  { raw, keyId }: Pick<Unlocked, 'raw' | 'keyId'>,
  epoch: number,
): Promise<boolean> {
  const policy = await context.policy();
  const now = context.clock();
  const times = { lastActiveAt: now, seenAt: now, deadlineAt: now + policy.deadlineMs, idleMs: policy.idleMs };
  await context.session.write(ACTIVITY, times);
  await context.local.write(LAST, { state: 'unlocked', why: 'never-unlocked', at: now });
  if (context.lockEpoch !== epoch) return giveUp(context);
  await context.session.write(KEY, { vk: toBase64url(raw), keyId, unlockEpoch: epoch, unlockedAt: now });
  if (context.lockEpoch === epoch) {
    context.onChange();
    return true;
  }
  return giveUp(context);
}

/** Locks. The epoch grows before anything is awaited, so whatever is under way stops at its next step. Safe to call at any time. */
export async function lock(context: VaultContext, why: LockCause): Promise<void> {
  context.lockEpoch += 1;
  context.verified = undefined;
  await context.session.remove(KEY);
  await context.session.remove(ACTIVITY);
  await context.session.remove(DRAFTS);
  const last = z.safeParse(LastItem, await context.local.read(LAST));
  const wasUnlocked = last.success && last.data.state === 'unlocked';
  if (wasUnlocked) await context.local.write(LAST, { state: 'locked', why, at: context.clock() });
  context.onChange();
}

/** Notes that the user is here, which puts off the idle lock; never unlocks and never moves the deadline. */
export async function touchSession(context: VaultContext): Promise<void> {
  await changeActivity(context, (activity) => ({ ...activity, lastActiveAt: context.clock() }));
}

/** Applies a changed policy at once; the deadline still counts from the unlocking. */
export async function applyPolicy(context: VaultContext): Promise<void> {
  const policy = await context.policy();
  const item = z.safeParse(KeyItem, await context.session.read(KEY));
  if (!item.success) return;
  const deadlineAt = item.data.unlockedAt + policy.deadlineMs;
  await changeActivity(context, (activity) => ({ ...activity, deadlineAt, idleMs: policy.idleMs }));
}

/** Why the vault is locked now. */
export async function lockedWhy(context: VaultContext): Promise<LockCause> {
  const last = z.safeParse(LastItem, await context.local.read(LAST));
  if (!last.success) return 'never-unlocked';
  return last.data.state === 'unlocked' ? 'restart' : (causes.find((cause) => cause === last.data.why) ?? 'manual');
}

const causes: LockCause[] = [
  'manual',
  'idle',
  'deadline',
  'system-lock',
  'clock',
  'windows-closed',
  'updated',
  'changed',
];

async function changeActivity(
  context: VaultContext,
  change: (activity: z.infer<typeof ActivityItem>) => z.infer<typeof ActivityItem>,
): Promise<void> {
  if (!(await ensureState(context))) return;
  const activity = z.safeParse(ActivityItem, await context.session.read(ACTIVITY));
  if (activity.success) await context.session.write(ACTIVITY, change(activity.data));
}

async function giveUp(context: VaultContext): Promise<false> {
  await lock(context, 'manual');
  return false;
}

async function lockFor(context: VaultContext, why: LockCause): Promise<undefined> {
  await lock(context, why);
}

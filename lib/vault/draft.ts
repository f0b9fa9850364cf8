import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { VaultContext, VaultFailure } from './ports';
import { DRAFTS, ensureState } from './session';

const Drafts = z.record(z.string(), z.string());

/**
 * Keeps what is being typed in a form, so that a popup that closes loses nothing: in storage.session, which is memory, and only while the
 * vault is open; every lock drops it. An empty text forgets the draft.
 */
export async function saveDraft(
  context: VaultContext,
  form: string,
  text: string,
): Promise<Result<null, VaultFailure>> {
  const epoch = context.lockEpoch;
  const drafts = await openDrafts(context);
  if (!drafts || context.lockEpoch !== epoch) return fail({ kind: 'locked' });
  const { [form]: _, ...others } = drafts;
  await context.session.write(DRAFTS, text === '' ? others : { ...others, [form]: text });
  if (context.lockEpoch === epoch) return ok(null);
  await context.session.remove(DRAFTS);
  return fail({ kind: 'locked' });
}

/** The draft of a form, `null` where there is none. Fails with `locked`. */
export async function readDraft(context: VaultContext, form: string): Promise<Result<string | null, VaultFailure>> {
  const epoch = context.lockEpoch;
  const drafts = await openDrafts(context);
  return drafts && context.lockEpoch === epoch ? ok(drafts[form] ?? null) : fail({ kind: 'locked' });
}

async function openDrafts(context: VaultContext): Promise<Record<string, string> | undefined> {
  const state = await ensureState(context);
  if (!state) return undefined;
  state.raw.fill(0);
  const parsed = z.safeParse(Drafts, await context.session.read(DRAFTS));
  return parsed.success ? parsed.data : {};
}

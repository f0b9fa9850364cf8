import { openOwnPage } from '@/lib/browser/tabs';
import { ok, type Result } from '@/lib/core/result';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { PageSender } from '@/lib/messaging/serve';
import { readGuardConfig, updateGuardConfig } from '@/lib/storage/guard-config';

/** Writes an audit line: now when the vault is open, else as soon as it is; until then it is kept in memory only. */
export type Note = (line: { act: string; origin: string; outcome: string }) => Promise<void>;

/**
 * Takes what the guard tells of one finding: notes rule, site and choice, learns 'not a key' and 'never here', and opens the place to revoke
 * when asked. The origin is the browser's word, and no field of the message can hold text of the page.
 */
export async function noteLeak(
  note: Note,
  seen: MessageIn<'leak.seen'>,
  sender: PageSender,
): Promise<Result<null, never>> {
  const config = await readGuardConfig();
  const fingerprint = seen.fingerprint;
  if (seen.choice === 'not-a-key' && fingerprint && !config.learned.includes(fingerprint)) {
    await updateGuardConfig({ ...config, learned: [...config.learned, fingerprint].slice(-500) });
  }
  if (seen.choice === 'never-here' && !config.off.includes(sender.origin)) {
    await updateGuardConfig({ ...config, off: [...config.off, sender.origin] });
  }
  await note({
    act: `guard.${seen.how}`,
    origin: sender.origin,
    outcome: [seen.rule, seen.choice, ...(seen.reason ? [seen.reason] : [])].join(':'),
  });
  if (seen.choice === 'revoke') await openOwnPage(`/options.html#/keys?leaked=${seen.rule}`);
  return ok(null);
}

import { openOwnPage } from '@/lib/browser/tabs';
import type { Clock } from '@/lib/core/clock';
import { ok, type Result } from '@/lib/core/result';
import type { GuardEventT } from '@/lib/messaging/guard-messages';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { PageSender } from '@/lib/messaging/serve';
import { changeGuardConfig, readGuardConfig } from '@/lib/storage/guard-config';

/** What the flow needs. */
export type LeakPorts = {
  clock: Clock;
  /** Keeps the event, now or as soon as the vault is open. */
  note: (event: GuardEventT) => Promise<void>;
  /** A key of the user's got out. */
  expose: (keyIds: readonly string[]) => Promise<void>;
  /** Makes the guard's registration follow its setting. */
  place: () => Promise<void>;
};

/**
 * Takes what the guard tells of one finding: keeps rule, site and choice, learns 'not a key' and 'never here', and opens the place to revoke
 * when asked: for a key of the user's the page that replaces it, for another the page that says how. The origin is the browser's word, and no
 * field of the message can hold text of the page; ids that are none of the user's keys are ignored.
 */
export async function noteLeak(
  { clock, note, place, expose }: LeakPorts,
  seen: MessageIn<'leak.seen'>,
  { origin }: PageSender,
): Promise<Result<null, never>> {
  const { own } = await readGuardConfig();
  const keys = (seen.keys ?? []).filter((id) => own.some((one) => one.id === id));
  const print = seen.choice === 'not-a-key' ? (seen.fingerprint ?? null) : null;
  if (print)
    await changeGuardConfig(({ learned }) =>
      learned.includes(print) ? {} : { learned: [...learned, print].slice(-500) },
    );
  if (seen.choice === 'never-here') {
    await changeGuardConfig(({ off }) => (off.includes(origin) ? {} : { off: [...off, origin] }));
    await place();
  }
  const { rule, how, choice, reason = null } = seen;
  await note({ at: clock(), origin, rule, how, choice, reason, print, keys });
  if (keys.length > 0 && isExposure(seen)) await expose(keys);
  if (choice === 'revoke')
    await openOwnPage(`/options.html#/${keys[0] ? `rotate/${keys[0]}` : `guard/revoke/${rule}`}`);
  return ok(null);
}

/** The text went where no key belongs. Where the user says that the app asked for it, the key went where it was meant to. */
const isExposure = ({ choice, reason }: MessageIn<'leak.seen'>): boolean =>
  (choice === 'once' && reason !== 'byok-field') || choice === 'not-a-key' || choice === 'never-here';

import { ok, type Result } from '@/lib/core/result';
import type { MessageOut } from '@/lib/messaging/protocol';
import type { PageSender } from '@/lib/messaging/serve';
import { readGuardConfig } from '@/lib/storage/guard-config';

/** Tells the guard in one page whether it is off there, and which fingerprints to know. Works while the vault is locked. */
export async function answerGuard(sender: PageSender): Promise<Result<MessageOut<'guard.config'>, never>> {
  const { everywhere, sites, off, own, learned, deviceKey } = await readGuardConfig();
  const isOff = off.includes(sender.origin) || !(everywhere || sites.includes(sender.origin));
  if (isOff) return ok({ off: true, key: null, own: [], learned: [] });
  const [a, b, c, d] = deviceKey;
  return ok({ off: false, key: [a, b, c, d], own, learned });
}

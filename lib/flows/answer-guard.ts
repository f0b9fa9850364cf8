import { bringDetector } from '@/lib/browser/guard-registration';
import type { FailureOf } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { MessageOut } from '@/lib/messaging/protocol';
import type { PageSender } from '@/lib/messaging/serve';
import { readGuardConfig } from '@/lib/storage/guard-config';

/**
 * Answers the gate of one document: whether the guard is off there; else brings the detector into that document and says which
 * fingerprints to know. Works while the vault is locked. Fails with `document-changed` when the document is gone meanwhile.
 */
export async function answerGuard(
  sender: PageSender,
): Promise<Result<MessageOut<'guard.config'>, FailureOf<'document-changed'>>> {
  const { everywhere, sites, off, own, learned, deviceKey } = await readGuardConfig();
  const isOff = off.includes(sender.origin) || !(everywhere || sites.includes(sender.origin));
  if (isOff) return ok({ off: true, key: null, own: [], learned: [] });
  if (!(await bringDetector(sender))) return fail({ kind: 'document-changed' });
  const [a, b, c, d] = deviceKey;
  return ok({ off: false, key: [a, b, c, d], own, learned });
}

/** What our own pages tell the user's keys by, as the guard does: the device's hash key and the truncated fingerprints. */
export async function knownKeys(): Promise<Result<MessageOut<'guard.known'>, never>> {
  const { own, deviceKey } = await readGuardConfig();
  const [a, b, c, d] = deviceKey;
  return ok({ key: [a, b, c, d], own });
}

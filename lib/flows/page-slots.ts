import { createPasskey, evaluatePasskey, type Passkey, type PasskeyProblem } from '@/lib/browser/passkey';
import { newRecoveryCode, readRecoveryCode } from '@/lib/vault/recovery-code';
import { freshSalt, prfKek, recoveryKek } from '@/lib/vault/slot-key';

/**
 * What a page does itself to make and use ways to unlock, as the doors of components/hooks/doors.ts: codes are drawn and passkeys asked
 * where the person is, and only the keys that come out of them (base64url) go to the background.
 */
export const slotDoors = {
  /** A fresh recovery code with the salt and the key of its slot. */
  newRecovery: async () => {
    const code = await newRecoveryCode();
    const salt = freshSalt(16);
    return { code, salt, kek: await kekOf(code, salt) };
  },
  /** The key of a recovery slot from a code as typed; `undefined` when a letter is wrong or missing. */
  recoveryKek: async (typed: string, salt: string) => (await kekOf(typed, salt)) || undefined,
  /** Makes a passkey, asks it for its secret, and gives what its slot stores with its key. Two prompts of the browser. */
  makePasskey: async (present: readonly string[]) => {
    const made = await createPasskey('Ringfence vault', present);
    if (typeof made === 'string') return made;
    const passkey: Passkey = { credentialId: made.credentialId, rpId: null, evalSalt: freshSalt(32) };
    const opened = await openPasskey([{ id: '', prf: passkey }]);
    return typeof opened === 'string' ? opened : { ...passkey, kek: opened.kek };
  },
  /** Asks for any one of the passkeys and gives its slot and key. One prompt of the browser. */
  openPasskey,
};

async function openPasskey(
  slots: readonly { id: string; prf: Passkey }[],
): Promise<{ slotId: string; kek: string } | PasskeyProblem> {
  const secret = await evaluatePasskey(slots.map(({ prf }) => prf));
  if (typeof secret === 'string') return secret;
  const slot = slots.find(({ prf }) => prf.credentialId === secret.credentialId);
  const kek = slot && (await prfKek(secret.output, slot.prf.evalSalt));
  secret.output.fill(0);
  return slot && kek !== undefined ? { slotId: slot.id, kek } : 'unsupported';
}

async function kekOf(typed: string, salt: string): Promise<string> {
  const bytes = await readRecoveryCode(typed);
  if (!bytes) return '';
  const kek = await recoveryKek(bytes, salt);
  bytes.fill(0);
  return kek;
}

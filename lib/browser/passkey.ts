/** What a passkey slot stores of its passkey. `rpId` null: the extension's own origin, so the passkey is good for this install only. */
export type Passkey = { credentialId: string; rpId: string | null; evalSalt: string };

/** Why there is no passkey secret: this browser or authenticator has none to give, or the person or the browser said no. */
export type PasskeyProblem = 'unsupported' | 'cancelled';

/** The secret of one of several passkeys: 32 bytes, the same at every call for the same salt. */
export type PasskeySecret = { credentialId: string; output: Uint8Array<ArrayBuffer> };

/**
 * Makes a passkey that can evaluate a PRF, on this device or on a security key. Call it inside a click, in a tab: a popup would close.
 * An authenticator that holds one of `present` (credential ids) is refused, so that nobody adds the same one twice.
 *
 * Gives the credential's id as base64url; the secret itself comes from `evaluatePasskey` only, as authenticators differ at creation.
 * Source: https://www.w3.org/TR/webauthn-3/#prf-extension, checked 2026-11-23.
 */
export async function createPasskey(
  userName: string,
  present: readonly string[],
): Promise<{ credentialId: string } | PasskeyProblem> {
  if (!navigator.credentials) return 'unsupported';
  const credential = await ask(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: 'Ringfence' },
        user: { id: random(16), name: userName, displayName: userName },
        challenge: random(32),
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        excludeCredentials: present.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: {} },
      },
    }),
  );
  if (!credential) return 'cancelled';
  return credential.getClientExtensionResults().prf?.enabled
    ? { credentialId: base64url(credential.rawId) }
    : 'unsupported';
}

/** Asks for any one of the passkeys (at least one, all of one `rpId`) and gives its secret. Call it inside a click, in a tab. */
export async function evaluatePasskey(passkeys: readonly Passkey[]): Promise<PasskeySecret | PasskeyProblem> {
  if (!navigator.credentials) return 'unsupported';
  const [first] = passkeys;
  const credential = await ask(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: passkeys.map(({ credentialId }) => ({ type: 'public-key', id: bytesOf(credentialId) })),
        userVerification: 'required',
        ...(first?.rpId ? { rpId: first.rpId } : {}),
        extensions: { prf: { evalByCredential: Object.fromEntries(passkeys.map(saltOf)) } },
      },
    }),
  );
  if (!credential) return 'cancelled';
  const output = credential.getClientExtensionResults().prf?.results?.first;
  if (output === undefined) return 'unsupported';
  const bytes = output instanceof ArrayBuffer ? new Uint8Array(output) : Uint8Array.from(new Uint8Array(output.buffer));
  return { credentialId: base64url(credential.rawId), output: bytes };
}

const saltOf = ({ credentialId, evalSalt }: Passkey) => [credentialId, { first: bytesOf(evalSalt) }] as const;

async function ask(ceremony: () => Promise<Credential | null>): Promise<PublicKeyCredential | undefined> {
  // Refused, timed out and no authenticator all reject alike: a page is not to learn which.
  const credential = await ceremony().catch(() => null);
  return credential instanceof PublicKeyCredential ? credential : undefined;
}

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

const base64url = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

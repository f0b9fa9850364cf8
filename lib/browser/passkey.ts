/** What a passkey slot stores of its passkey. `rpId` null: the extension's own origin, so the passkey is good for this install only. */
export type Passkey = { credentialId: string; rpId: string | null; evalSalt: string };

/** Why there is no passkey secret. */
export type PasskeyProblem = 'unsupported' | 'cancelled';

/**
 * Makes a passkey that can evaluate a PRF, on this device or on a security key. Call it inside a click, in a tab: a popup would close.
 *
 * Gives the credential's id as base64url; the secret itself comes from `evaluatePasskey` only, as authenticators differ at creation.
 * Source: https://www.w3.org/TR/webauthn-3/#prf-extension, checked 2026-11-23.
 */
export async function createPasskey(userName: string): Promise<{ credentialId: string } | PasskeyProblem> {
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

/** The passkey's 32 secret bytes for its slot's salt: the same at every call. Call it inside a click, in a tab. */
export async function evaluatePasskey({
  credentialId,
  rpId,
  evalSalt,
}: Passkey): Promise<Uint8Array<ArrayBuffer> | PasskeyProblem> {
  const credential = await ask(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: bytesOf(credentialId) }],
        userVerification: 'required',
        ...(rpId === null ? {} : { rpId }),
        extensions: { prf: { eval: { first: bytesOf(evalSalt) } } },
      },
    }),
  );
  if (!credential) return 'cancelled';
  const output = credential.getClientExtensionResults().prf?.results?.first;
  if (output === undefined) return 'unsupported';
  return output instanceof ArrayBuffer ? new Uint8Array(output) : Uint8Array.from(new Uint8Array(output.buffer));
}

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

import { decodeBase64 } from './base64';
import type { Finding } from './finding';
import { nearestProvider } from './providers-near';
import { matchShape, parseShape } from './shape';
import { strengthAround } from './surroundings';

// A head, a payload that is an object as well, a signature.
const JWT = parseShape('eyJ<u10-1500>.eyJ<u10-3000>.<u10-1000>');

/**
 * Judges the JSON Web Token that starts at `at`, if one does.
 *
 * Tokens of sessions are everywhere and short-lived: only one that opens a whole database, or that is called a provider's key,
 * is a finding; the others are passed over. The signature is not checked: nobody here has its key.
 */
export function judgeJwt(text: string, at: number): { end: number; finding?: Finding } | undefined {
  const jwt = readJwt(text, at);
  if (!jwt) return undefined;
  const span = { start: at, end: jwt.end };
  if (jwt.role === 'service_role') return { end: jwt.end, finding: { ...span, ...SERVICE_ROLE } };
  const provider = jwt.role === '' && strengthAround(text, at, jwt.end) === 3 ? nearestProvider(text, span) : undefined;
  if (!provider || provider === 'supabase') return { end: jwt.end };
  return {
    end: jwt.end,
    finding: { ...span, provider, kind: `${provider}-unknown`, confidence: 0.6, rule: 'generic-context' },
  };
}

/** The finding that a Supabase key with all rights is; source: Supabase's description of its `role` claim, checked 2026-11-23. */
export const SERVICE_ROLE = { provider: 'supabase', kind: 'supabase-service', confidence: 0.97, rule: 'supabase' };

/** A JSON Web Token at `at`: where it ends, and the `role` its payload claims, which says who may see it. */
export function readJwt(text: string, at: number): { end: number; role: string } | undefined {
  if (!text.startsWith('eyJ', at)) return undefined;
  const end = matchShape(JWT, text, at);
  if (end < 0) return undefined;
  const payload = decodeBase64(text.slice(at, end).split('.')[1] ?? '') ?? '';
  return { end, role: /"role" ?: ?"(\w{1,40})"/.exec(payload)?.[1] ?? '' };
}

import { bareKeys, type CompiledKey } from './compiled';
import type { Role } from './finding';
import { matchExact, matchPrefixed } from './prefixed';
import { matchShape } from './shape';

/** What one pasted key is: its possible providers (several where they share the shape), what it can do, and its shape's id. */
export type Recognised = { providers: string[]; role?: Role; kind: string };

/** Provider ids of accounts, where they differ from those of leak rules. */
export const ACCOUNT_IDS: Readonly<Record<string, string>> = {
  google: 'google-gemini',
  zhipu: 'zai',
  nvidia: 'nvidia-nim',
  vercel: 'vercel-ai-gateway',
  github: 'github-models',
};

/**
 * Recognises one key, as pasted when an account is added. Blanks and quotes around it do not matter.
 *
 * No providers and kind 'unknown' when no shape fits; all that fit when several do (32 hex digits may be anybody's).
 */
export function recogniseKey(text: string): Recognised {
  const key = text.trim().replace(/^["'`]|["'`]$/g, '');
  const match = matchExact(key, 0) ?? matchPrefixed(key, 0);
  if (match && match.end === key.length) return describe(match.keys);
  return describe(bareKeys().filter((entry) => matchShape(entry.shape, key, 0) === key.length));
}

function describe(entries: readonly CompiledKey[]): Recognised {
  const [first] = entries;
  if (!first) return { providers: [], kind: 'unknown' };
  const providers = [...new Set(entries.map(({ family }) => ACCOUNT_IDS[family.provider] ?? family.provider))];
  const roles = new Set(entries.map(({ key }) => key.role));
  const [role] = roles;
  return { providers, kind: first.key.kind, ...(roles.size === 1 && role ? { role } : {}) };
}

import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of clerk. */
export const clerk: Family = {
  provider: 'clerk',
  keys: ['sk_live_<a40-50> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://clerk.com/docs/deployments/clerk-environment-variables',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `CLERK_SECRET_KEY` to `{0}`.',
  'const clerkKey = "{0}";',
  'Mein API-Schlüssel für clerk ist {0}!',
  '(token: {0})?? it is for clerk',
  '-H "x-api-key: {0}" # clerk',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'CLERK_SECRET_KEY=sk_live_your-clerk-key-here',
  'CLERK_SECRET_KEY=<your key>',
  'keys of clerk start with sk_live_… and look like sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'CLERK_SECRET_KEY=process.env.CLERK_SECRET_KEY',
  'clerk user user_{<a27>}',
  'pk_live_{<a40>}',
];

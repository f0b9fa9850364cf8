import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of supabase. */
export const supabase: Family = {
  provider: 'supabase',
  keys: ['secret sb_secret_<u31> service', 'pat sbp_<h40> service', 'publishable sb_publishable_<u31> publishable'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'SUPABASE_SERVICE_ROLE_KEY={0}',
  'export SUPABASE_SERVICE_ROLE_KEY="{1}"\n',
  'my supabase api key is {0}, thanks',
  'curl -H "Authorization: Bearer {1}" https://api.supabase.com/v1/models',
  '{"provider":"supabase","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'SUPABASE_SERVICE_ROLE_KEY=sb_secret_your-supabase-key-here',
  'SUPABASE_SERVICE_ROLE_KEY=<your key>',
  'keys of supabase start with sb_secret_… and look like sb_secret_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'SUPABASE_SERVICE_ROLE_KEY=process.env.SUPABASE_SERVICE_ROLE_KEY',
  'NEXT_PUBLIC_SUPABASE_ANON_KEY=sb_publishable_{<u31>}',
  'https://{<z20>}.supabase.co/rest/v1/',
];

import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of posthog. */
export const posthog: Family = {
  provider: 'posthog',
  keys: ['phx_<a40-50> service', 'project phc_<a40-50> publishable'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `POSTHOG_PERSONAL_API_KEY` to `{0}`.',
  'const posthogKey = "{0}";',
  'Mein API-Schlüssel für posthog ist {0}!',
  '(token: {0})?? it is for posthog',
  '-H "x-api-key: {0}" # posthog',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'POSTHOG_PERSONAL_API_KEY=phx_your-posthog-key-here',
  'POSTHOG_PERSONAL_API_KEY=<your key>',
  'keys of posthog start with phx_… and look like phx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'POSTHOG_PERSONAL_API_KEY=process.env.POSTHOG_PERSONAL_API_KEY',
  'posthog.init("phc_{<a43>}")',
  'phx_feature_flag_evaluation_with_cohorts_and_groups',
];

import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of devin. */
export const devin: Family = {
  provider: 'devin',
  words: 'cognition',
  keys: ['apk_user_<b120-180>', 'cog cog_<t52>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `DEVIN_API_KEY` to `{0}`.',
  'const devinKey = "{1}";',
  'Mein API-Schlüssel für devin ist {0}!',
  '(token: {1})?? it is for devin',
  '-H "x-api-key: {0}" # devin',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'DEVIN_API_KEY=apk_user_your-devin-key-here',
  'DEVIN_API_KEY=<your key>',
  'keys of devin start with apk_user_… and look like apk_user_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'DEVIN_API_KEY=process.env.DEVIN_API_KEY',
  'cog_wheel_icon_button_in_the_settings_toolbar',
  'devin session {<h32>}',
];

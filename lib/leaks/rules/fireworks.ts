import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of fireworks. */
export const fireworks: Family = {
  provider: 'fireworks',
  keys: ['fw_<a22-24>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.fireworks.ai/api-reference/introduction',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `FIREWORKS_API_KEY` to `{0}`.',
  'const fireworksKey = "{0}";',
  'Mein API-Schlüssel für fireworks ist {0}!',
  '(token: {0})?? it is for fireworks',
  '-H "x-api-key: {0}" # fireworks',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'FIREWORKS_API_KEY=fw_your-fireworks-key-here',
  'FIREWORKS_API_KEY=<your key>',
  'keys of fireworks start with fw_… and look like fw_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'FIREWORKS_API_KEY=process.env.FIREWORKS_API_KEY',
  'fw_version_upgrade_required_now',
  'fireworks deployment {<l24>} ready',
];

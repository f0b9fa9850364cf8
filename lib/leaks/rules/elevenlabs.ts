import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of elevenlabs. */
export const elevenlabs: Family = {
  provider: 'elevenlabs',
  words: 'xi-api',
  keys: ['sk_<h48>', 'old <h32> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'ELEVENLABS_API_KEY: {0}\n',
  'elevenlabs key：{1}。',
  "client = Elevenlabs(api_key='{0}')",
  'https://api.elevenlabs.com/v1?api_key={1}&alt=json',
  'ERROR [elevenlabs] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'ELEVENLABS_API_KEY=sk_your-elevenlabs-key-here',
  'ELEVENLABS_API_KEY=<your key>',
  'keys of elevenlabs start with sk_… and look like sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'ELEVENLABS_API_KEY=process.env.ELEVENLABS_API_KEY',
  'sk_tooltip_arrow_and_some_more_words_for_length',
  'elevenlabs voice {<a20>}',
];

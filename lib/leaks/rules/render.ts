import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of render. */
export const render: Family = {
  provider: 'render',
  words: 'onrender',
  keys: ['rnd_<a28> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'RENDER_API_KEY: {0}\n',
  'render key：{0}。',
  "client = Render(api_key='{0}')",
  'https://api.render.com/v1?api_key={0}&alt=json',
  'ERROR [render] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'RENDER_API_KEY=rnd_your-render-key-here',
  'RENDER_API_KEY=<your key>',
  'keys of render start with rnd_… and look like rnd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'RENDER_API_KEY=process.env.RENDER_API_KEY',
  'rnd_number_generator_seed_value_in_use',
  'render deploy dep-{<l20>}',
];

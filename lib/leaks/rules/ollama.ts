import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of ollama. */
export const ollama: Family = {
  provider: 'ollama',
  keys: ['<h32>.<u24> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'OLLAMA_API_KEY: {0}\n',
  'ollama key：{0}。',
  "client = Ollama(api_key='{0}')",
  'https://api.ollama.com/v1?api_key={0}&alt=json',
  'ERROR [ollama] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'OLLAMA_API_KEY=your-ollama-key-here',
  'OLLAMA_API_KEY=<your key>',
  'keys of ollama start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'OLLAMA_API_KEY=process.env.OLLAMA_API_KEY',
  'ollama pull sha256:{<h64>}',
  'ollama blob {<h32>}.partial',
];

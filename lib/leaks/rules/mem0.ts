import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of mem0. */
export const mem0: Family = {
  provider: 'mem0',
  keys: ['m0-<a40>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.mem0.ai/platform/quickstart',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `MEM0_API_KEY` to `{0}`.',
  'const mem0Key = "{0}";',
  'Mein API-Schlüssel für mem0 ist {0}!',
  '(token: {0})?? it is for mem0',
  '-H "x-api-key: {0}" # mem0',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'MEM0_API_KEY=m0-your-mem0-key-here',
  'MEM0_API_KEY=<your key>',
  'keys of mem0 start with m0-… and look like m0-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'MEM0_API_KEY=process.env.MEM0_API_KEY',
  'm0-memory-layer-configuration-for-the-agent-runtime',
  'mem0 memory {<uuid>}',
];

import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of langfuse. */
export const langfuse: Family = {
  provider: 'langfuse',
  keys: ['sk-lf-<uuid>', 'public pk-lf-<uuid> publishable'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'LANGFUSE_SECRET_KEY: {0}\n',
  'langfuse key：{0}。',
  "client = Langfuse(api_key='{0}')",
  'https://api.langfuse.com/v1?api_key={0}&alt=json',
  'ERROR [langfuse] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'LANGFUSE_SECRET_KEY=sk-lf-your-langfuse-key-here',
  'LANGFUSE_SECRET_KEY=<your key>',
  'keys of langfuse start with sk-lf-… and look like sk-lf-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'LANGFUSE_SECRET_KEY=process.env.LANGFUSE_SECRET_KEY',
  'LANGFUSE_PUBLIC_KEY=pk-lf-{<uuid>}',
  'langfuse trace id {<uuid>}',
];

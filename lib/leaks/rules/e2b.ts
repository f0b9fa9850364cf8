import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of e2b. */
export const e2b: Family = {
  provider: 'e2b',
  keys: ['e2b_<h40>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/mongodb/kingfisher/tree/main/crates/kingfisher-rules/data/rules',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'E2B_API_KEY={0}',
  'export E2B_API_KEY="{0}"\n',
  'my e2b api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.e2b.com/v1/models',
  '{"provider":"e2b","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'E2B_API_KEY=e2b_your-e2b-key-here',
  'E2B_API_KEY=<your key>',
  'keys of e2b start with e2b_… and look like e2b_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'E2B_API_KEY=process.env.E2B_API_KEY',
  'e2b_sandbox_template_with_python_and_node_installed',
  'e2b sandbox {<l20>}-{<h8>}',
];

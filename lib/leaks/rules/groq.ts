import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of groq. */
export const groq: Family = {
  provider: 'groq',
  keys: ['gsk_<a52>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'GROQ_API_KEY: {0}\n',
  'groq key：{0}。',
  "client = Groq(api_key='{0}')",
  'https://api.groq.com/v1?api_key={0}&alt=json',
  'ERROR [groq] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'GROQ_API_KEY=gsk_your-groq-key-here',
  'GROQ_API_KEY=<your key>',
  'keys of groq start with gsk_… and look like gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'GROQ_API_KEY=process.env.GROQ_API_KEY',
  'const groq_task_runner_configuration = load()',
  'gsk_window_manager_settings_panel_controller',
];

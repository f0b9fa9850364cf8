import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of wandb. */
export const wandb: Family = {
  provider: 'wandb',
  words: 'weights_biases',
  keys: ['wandb_v1_<u60-90>', 'old <h40> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this wandb key: {0}!',
  "WANDB_API_KEY='{1}' node main.js",
  'мой API-ключ wandb: {0}',
  '"wandb_api_key":"{1}"',
  'wandb API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'WANDB_API_KEY=wandb_v1_your-wandb-key-here',
  'WANDB_API_KEY=<your key>',
  'keys of wandb start with wandb_v1_… and look like wandb_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'WANDB_API_KEY=process.env.WANDB_API_KEY',
  'wandb run {<l8>} commit {<h40>}',
  'wandb_v1_migration_guide_for_existing_projects_and_sweeps_with_many_runs',
];

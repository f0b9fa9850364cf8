import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of browserbase. */
export const browserbase: Family = {
  provider: 'browserbase',
  keys: ['bb_live_<u27>', 'test bb_test_<u27>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/mongodb/kingfisher/tree/main/crates/kingfisher-rules/data/rules',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'BROWSERBASE_API_KEY: {0}\n',
  'browserbase key：{1}。',
  "client = Browserbase(api_key='{0}')",
  'https://api.browserbase.com/v1?api_key={1}&alt=json',
  'ERROR [browserbase] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'BROWSERBASE_API_KEY=bb_live_your-browserbase-key-here',
  'BROWSERBASE_API_KEY=<your key>',
  'keys of browserbase start with bb_live_… and look like bb_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'BROWSERBASE_API_KEY=process.env.BROWSERBASE_API_KEY',
  'bb_live_session_recording_player',
  'browserbase session {<uuid>}',
];

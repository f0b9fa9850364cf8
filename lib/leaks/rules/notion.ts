import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of notion. */
export const notion: Family = {
  provider: 'notion',
  keys: ['ntn_<d11><a35> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'NOTION_TOKEN: {0}\n',
  'notion key：{0}。',
  "client = Notion(api_key='{0}')",
  'https://api.notion.com/v1?api_key={0}&alt=json',
  'ERROR [notion] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'NOTION_TOKEN=ntn_your-notion-key-here',
  'NOTION_TOKEN=<your key>',
  'keys of notion start with ntn_… and look like ntn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'NOTION_TOKEN=process.env.NOTION_TOKEN',
  'notion page {<h32>}',
  'ntn_notification_settings_for_the_current_workspace',
];

import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of slack. */
export const slack: Family = {
  provider: 'slack',
  keys: [
    'xoxb xoxb-<d10-13>-<d10-13>-<a24> service',
    'xoxp xoxp-<d10-13>-<d10-13>-<d10-13>-<h32> service',
    'xapp xapp-1-<U9-12>-<d10-13>-<h64> service',
  ],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'SLACK_BOT_TOKEN: {0}\n',
  'slack key：{1}。',
  "client = Slack(api_key='{2}')",
  'https://api.slack.com/v1?api_key={0}&alt=json',
  'ERROR [slack] Incorrect API key provided: {1}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'SLACK_BOT_TOKEN=xoxb-your-slack-key-here',
  'SLACK_BOT_TOKEN=<your key>',
  'keys of slack start with xoxb-… and look like xoxb-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'SLACK_BOT_TOKEN=process.env.SLACK_BOT_TOKEN',
  'xoxb-your-bot-token-goes-here-please',
  'slack message ts 1732450000.{<d6>}',
];

import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of sendgrid. */
export const sendgrid: Family = {
  provider: 'sendgrid',
  keys: ['SG.<u22>.<u43> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `SENDGRID_API_KEY` to `{0}`.',
  'const sendgridKey = "{0}";',
  'Mein API-Schlüssel für sendgrid ist {0}!',
  '(token: {0})?? it is for sendgrid',
  '-H "x-api-key: {0}" # sendgrid',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'SENDGRID_API_KEY=SG.your-sendgrid-key-here',
  'SENDGRID_API_KEY=<your key>',
  'keys of sendgrid start with SG.… and look like SG.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'SENDGRID_API_KEY=process.env.SENDGRID_API_KEY',
  'SG.your-api-key-id.your-api-key-secret-goes-here-now',
  'sendgrid message {<u22>}.filterdrecv-{<l10>}',
];

import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of runway. */
export const runway: Family = {
  provider: 'runway',
  words: 'runwayml',
  keys: ['key_<h128>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.dev.runwayml.com/guides/setup/',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'RUNWAYML_API_SECRET={0}',
  'export RUNWAYML_API_SECRET="{0}"\n',
  'my runway api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.runway.com/v1/models',
  '{"provider":"runway","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'RUNWAYML_API_SECRET=key_your-runway-key-here',
  'RUNWAYML_API_SECRET=<your key>',
  'keys of runway start with key_… and look like key_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'RUNWAYML_API_SECRET=process.env.RUNWAYML_API_SECRET',
  'key_press_event_handler_for_the_main_window',
  'runway task {<uuid>}',
];

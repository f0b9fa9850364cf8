import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of google. */
export const google: Family = {
  provider: 'google',
  words: 'gemini aistudio googleapis vertex',
  keys: ['aq AQ.Ab8RN6<u44>', 'aiza AIza<u35> client'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this google key: {0}!',
  "GEMINI_API_KEY='{1}' node main.js",
  'мой API-ключ google: {0}',
  '"google_api_key":"{1}"',
  'google API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'GEMINI_API_KEY=AQ.Ab8RN6your-google-key-here',
  'GEMINI_API_KEY=<your key>',
  'keys of google start with AQ.Ab8RN6… and look like AQ.Ab8RN6xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'GEMINI_API_KEY=process.env.GEMINI_API_KEY',
  "firebaseConfig = { apiKey: 'AIza{<u35>}', authDomain: 'app.firebaseapp.com' }",
  'https://youtu.be/{<u11>}?si={<u16>}',
];

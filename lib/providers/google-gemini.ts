import { checkBy } from './check-by';
import { defineProvider } from './provider';

/**
 * Google Gemini (AI Studio). A key can be checked and nothing more: usage, cost and caps stand in AI Studio only. 400 is a dead key, 403 a
 * living Google key without Gemini or held back by its restrictions, and 401 is also answered to some new keys, so it proves nothing.
 */
export const googleGemini = defineProvider({
  id: 'google-gemini',
  name: 'Google Gemini',
  hosts: ['https://generativelanguage.googleapis.com'],
  auth: { header: 'x-goog-api-key', prefix: '' },
  console: {
    keys: 'https://aistudio.google.com/apikey',
    usage: 'https://aistudio.google.com/usage',
    limits: 'https://aistudio.google.com/spend',
    billing: 'https://aistudio.google.com/spend',
  },
  check: {
    inference: checkBy('https://generativelanguage.googleapis.com/v1beta/models?pageSize=1', {
      alive: [403, 429],
      dead: [400],
    }),
  },
  endpoints: [],
  acts: [],
  // AI Studio makes 'AQ.' keys since 2026-05-28 and announced that Gemini stops taking the old kind in September 2026
  oldKeys: [{ head: 'AIza', since: '2026-05-28' }],
  source: { docs: 'https://ai.google.dev/gemini-api/docs/api-key', checked: '2026-11-23', confidence: 'high' },
});

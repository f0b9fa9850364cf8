import { defineBuilder } from '../define-builder';

/** screenshot-to-code: where a key goes there. */
export const screenshotToCode = defineBuilder({
  id: 'screenshot-to-code',
  name: 'screenshot-to-code',
  source: { docs: 'https://github.com/abi/screenshot-to-code', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://screenshottocode.com'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/',
  fields: ['#openai-api-key', '#anthropic-api-key', '#gemini-api-key', '#replicate-api-key'],
  openHint: 'Open Settings with the gear.',
  saveControl: null,
  storage: {
    where: 'browser-storage',
    encrypted: 'no',
    note: 'The browser’s local storage; sent to its backend with each generation.',
  },
  callsFrom: 'server',
  remove: 'Empty the field in Settings.',
});

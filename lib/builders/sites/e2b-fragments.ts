import { defineBuilder } from '../define-builder';

/** E2B Fragments: where a key goes there. */
export const e2bFragments = defineBuilder({
  id: 'e2b-fragments',
  name: 'E2B Fragments',
  source: { docs: 'https://github.com/e2b-dev/fragments', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://fragments.e2b.dev'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/',
  fields: ['input[name="apiKey"]'],
  openHint: 'Open the LLM settings beside the message box.',
  saveControl: null,
  storage: {
    where: 'browser-storage',
    encrypted: 'no',
    note: 'The browser’s local storage; sent to its server with each request.',
  },
  callsFrom: 'server',
  remove: 'Empty the field in the LLM settings.',
});

import { defineBuilder } from '../define-builder';

/** AgentGPT: where a key goes there. */
export const agentgpt = defineBuilder({
  id: 'agentgpt',
  name: 'AgentGPT',
  source: { docs: 'https://github.com/reworkd/AgentGPT', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://agentgpt.reworkd.ai'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/settings',
  fields: ['input[name="api-key"]'],
  openHint: 'Open Settings.',
  saveControl: null,
  storage: {
    where: 'browser-storage',
    encrypted: 'no',
    note: 'The browser’s storage; the page tests the key from the browser.',
  },
  callsFrom: 'either',
  remove: 'Empty the field in Settings.',
});

import { defineBuilder } from '../define-builder';

/** OpenHands: where a key goes there. */
export const openhands = defineBuilder({
  id: 'openhands',
  name: 'OpenHands',
  source: { docs: 'https://github.com/All-Hands-AI/OpenHands', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://app.all-hands.dev'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/settings',
  openHint: 'Open Settings, then LLM.',
  saveControl: 'Save Changes',
  storage: { where: 'server', encrypted: 'unknown', note: 'Its server’s settings store.' },
  callsFrom: 'server',
  remove: 'Empty the API key under Settings, LLM, and save.',
});

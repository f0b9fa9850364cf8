import { defineBuilder } from '../define-builder';

/** AnythingLLM: where a key goes there. */
export const anythingLlm = defineBuilder({
  id: 'anything-llm',
  name: 'AnythingLLM',
  source: { docs: 'https://github.com/Mintplex-Labs/anything-llm', checked: '2026-11-23', confidence: 'high' },
  takes: 'key',
  keyPage: '/settings/llm-preference',
  openHint: 'Open Settings, LLM Preference, and choose the provider.',
  saveControl: 'Save changes',
  storage: { where: 'server', encrypted: 'no', note: 'The .env file of its server.' },
  callsFrom: 'server',
  remove: 'Choose another provider and save, or edit the server’s .env file.',
});

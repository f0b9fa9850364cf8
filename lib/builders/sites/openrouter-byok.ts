import { defineBuilder } from '../define-builder';

/** OpenRouter BYOK: where a key goes there. */
export const openrouterByok = defineBuilder({
  id: 'openrouter-byok',
  name: 'OpenRouter BYOK',
  source: { docs: 'https://openrouter.ai/docs/features/byok', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://openrouter.ai'],
  takes: 'key',
  keyPage: '/workspaces/default/byok',
  openHint: 'Open Settings, BYOK, and choose the provider.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'yes', note: 'OpenRouter’s server; said to be encrypted.' },
  callsFrom: 'server',
  remove: 'Delete the key on the provider’s BYOK page.',
});

import { defineBuilder } from '../define-builder';

/** NanoGPT BYOK: where a key goes there. */
export const nanoGptByok = defineBuilder({
  id: 'nano-gpt-byok',
  name: 'NanoGPT BYOK',
  source: { docs: 'https://nano-gpt.com/byok', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://nano-gpt.com'],
  takes: 'key',
  keyPage: '/byok',
  openHint: 'Open BYOK and choose the provider.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'unknown', note: 'Its server; only the end of the key is shown afterwards.' },
  callsFrom: 'server',
  remove: 'Delete the key on the BYOK page.',
});

import { defineBuilder } from '../define-builder';

/** T3 Chat: where a key goes there. */
export const t3Chat = defineBuilder({
  id: 't3-chat',
  name: 'T3 Chat',
  source: { docs: 'https://t3.chat/settings/api-keys', checked: '2026-11-23', confidence: 'low' },
  origins: ['https://t3.chat'],
  takes: 'key',
  keyPage: '/settings/api-keys',
  openHint: 'Open Settings, API Keys.',
  saveControl: 'Save',
  storage: { where: 'unknown', encrypted: 'unknown', note: 'Not known to us yet.' },
  callsFrom: 'unknown',
  remove: 'Delete the key under Settings, API Keys.',
});

import { defineBuilder } from '../define-builder';

/** LobeChat: where a key goes there. */
export const lobeChat = defineBuilder({
  id: 'lobe-chat',
  name: 'LobeChat',
  source: { docs: 'https://www.npmjs.com/package/@lobehub/chat', checked: '2026-11-23', confidence: 'medium' },
  takes: 'key',
  keyPage: '/settings/provider',
  openHint: 'Open Settings, AI Service Provider, and choose the provider.',
  saveControl: null,
  storage: {
    where: 'browser-storage',
    encrypted: 'unknown',
    note: 'Its own database, in the browser or on its server, depending on the edition.',
  },
  callsFrom: 'either',
  remove: 'Empty the field on the provider’s page.',
});

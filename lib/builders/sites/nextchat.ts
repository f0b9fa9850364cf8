import { defineBuilder } from '../define-builder';

/** NextChat: where a key goes there. */
export const nextchat = defineBuilder({
  id: 'nextchat',
  name: 'NextChat',
  source: { docs: 'https://github.com/ChatGPTNextWeb/NextChat', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://app.nextchat.dev'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/#/settings',
  openHint: 'Open Settings, switch on the custom endpoint, and choose the provider.',
  saveControl: null,
  storage: { where: 'browser-storage', encrypted: 'no', note: 'The browser’s storage, in clear.' },
  callsFrom: 'either',
  remove: 'Empty the field in Settings.',
});

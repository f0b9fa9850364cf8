import { defineBuilder } from '../define-builder';

/** BetterChatGPT: where a key goes there. */
export const betterChatgpt = defineBuilder({
  id: 'better-chatgpt',
  name: 'BetterChatGPT',
  source: { docs: 'https://github.com/ztjhz/BetterChatGPT', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://bettergpt.chat'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/',
  open: [{ text: 'API' }],
  openHint: 'Open the menu and press API.',
  saveControl: 'Save',
  storage: { where: 'browser-storage', encrypted: 'no', note: 'The browser’s local storage.' },
  callsFrom: 'browser',
  remove: 'Empty the field under API and save.',
});

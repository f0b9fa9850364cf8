import { defineBuilder } from '../define-builder';

/** TypingMind: where a key goes there. */
export const typingmind = defineBuilder({
  id: 'typingmind',
  name: 'TypingMind',
  source: { docs: 'https://docs.typingmind.com', checked: '2026-11-23', confidence: 'low' },
  origins: ['https://www.typingmind.com'],
  takes: 'key',
  keyPage: '/',
  openHint: 'Open the menu and choose Models or API Keys.',
  saveControl: 'Save',
  storage: {
    where: 'browser-storage',
    encrypted: 'unknown',
    note: 'The browser’s storage; said to be encrypted there by a third-party list.',
  },
  callsFrom: 'browser',
  remove: 'Remove the key under Models or API Keys.',
});

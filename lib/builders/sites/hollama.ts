import { defineBuilder } from '../define-builder';

/** Hollama: where a key goes there. */
export const hollama = defineBuilder({
  id: 'hollama',
  name: 'Hollama',
  source: { docs: 'https://github.com/fmaclen/hollama', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://hollama.fernando.is'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/settings',
  open: [{ text: 'Add connection' }],
  openHint: 'Open Settings, choose the connection type, and press Add connection.',
  saveControl: null,
  storage: { where: 'browser-storage', encrypted: 'no', note: 'The browser’s local storage.' },
  callsFrom: 'browser',
  remove: 'Delete the connection in Settings.',
});

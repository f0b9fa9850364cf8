import { defineBuilder } from '../define-builder';

/** make real: where a key goes there. */
export const makeReal = defineBuilder({
  id: 'make-real',
  name: 'make real',
  source: { docs: 'https://github.com/tldraw/make-real', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://makereal.tldraw.com'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/',
  openHint: 'Open the settings dialog and choose the provider.',
  saveControl: 'Save',
  storage: { where: 'browser-storage', encrypted: 'no', note: 'The browser’s local storage.' },
  callsFrom: 'server',
  remove: 'Empty the field in the settings dialog.',
});

import { defineBuilder } from '../define-builder';

/** Srcbook: where a key goes there. */
export const srcbook = defineBuilder({
  id: 'srcbook',
  name: 'Srcbook',
  source: { docs: 'https://github.com/srcbookdev/srcbook', checked: '2026-11-23', confidence: 'medium' },
  takes: 'key',
  keyPage: '/settings',
  openHint: 'Open Settings and choose the provider’s tab.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'unknown', note: 'The database of the machine it runs on.' },
  callsFrom: 'server',
  remove: 'Empty the field in Settings and save.',
});

import { defineBuilder } from '../define-builder';

/** Gumloop: where a key goes there. */
export const gumloop = defineBuilder({
  id: 'gumloop',
  name: 'Gumloop',
  source: { docs: 'https://docs.gumloop.com', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://www.gumloop.com'],
  takes: 'key',
  keyPage: '',
  openHint: 'Open your settings and look for credentials.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'unknown', note: 'Its server.' },
  callsFrom: 'server',
  remove: 'Delete the credential in your settings.',
});

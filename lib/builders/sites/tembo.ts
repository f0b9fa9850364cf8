import { defineBuilder } from '../define-builder';

/** Tembo: where a key goes there. */
export const tembo = defineBuilder({
  id: 'tembo',
  name: 'Tembo',
  source: { docs: 'https://docs.tembo.io', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://app.tembo.io'],
  takes: 'key',
  keyPage: '',
  openHint: 'Open Settings, Models, API Keys.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'unknown', note: 'Its server.' },
  callsFrom: 'server',
  remove: 'Delete the key under Settings, Models, API Keys.',
});

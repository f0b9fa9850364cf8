import { defineBuilder } from '../define-builder';

/** Perplexica: where a key goes there. */
export const perplexica = defineBuilder({
  id: 'perplexica',
  name: 'Perplexica',
  source: { docs: 'https://github.com/ItzCrazyKns/Perplexica', checked: '2026-11-23', confidence: 'high' },
  takes: 'key',
  keyPage: '/settings',
  openHint: 'Open Settings, Models, and add a connection.',
  saveControl: 'Add Connection',
  storage: { where: 'server', encrypted: 'no', note: 'Its server’s configuration.' },
  callsFrom: 'server',
  remove: 'Delete the connection in Settings, Models.',
});

import { defineBuilder } from '../define-builder';

/** Plane: where a key goes there. */
export const plane = defineBuilder({
  id: 'plane',
  name: 'Plane',
  source: { docs: 'https://github.com/makeplane/plane', checked: '2026-11-23', confidence: 'medium' },
  takes: 'key',
  keyPage: '/god-mode/ai',
  openHint: 'Open God mode, Artificial intelligence.',
  saveControl: 'Save changes',
  storage: { where: 'server', encrypted: 'unknown', note: 'Its server’s settings.' },
  callsFrom: 'server',
  remove: 'Empty the field and save.',
});

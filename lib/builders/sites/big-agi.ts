import { defineBuilder } from '../define-builder';

/** big-AGI: where a key goes there. */
export const bigAgi = defineBuilder({
  id: 'big-agi',
  name: 'big-AGI',
  source: { docs: 'https://github.com/enricoros/big-AGI', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://app.big-agi.com'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/',
  openHint: 'Open Models and choose or add the vendor.',
  saveControl: null,
  storage: { where: 'browser-storage', encrypted: 'no', note: 'The browser’s storage.' },
  callsFrom: 'either',
  remove: 'Empty the field, or delete the vendor, in Models.',
});

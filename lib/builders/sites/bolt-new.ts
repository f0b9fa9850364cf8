import { defineBuilder } from '../define-builder';

/** Bolt: where a key goes there. */
export const boltNew = defineBuilder({
  id: 'bolt-new',
  name: 'Bolt',
  source: { docs: 'https://support.bolt.new', checked: '2026-11-23', confidence: 'low' },
  origins: ['https://bolt.new'],
  takes: 'env',
  keyPage: '',
  openHint: 'Open the project’s settings, Secrets.',
  saveControl: 'Save',
  storage: {
    where: 'server',
    encrypted: 'unknown',
    note: 'A project’s secret: your own deployed code reads it. Bolt itself is paid by tokens and takes no key for building.',
  },
  callsFrom: 'server',
  remove: 'Delete the secret in the project’s settings.',
});

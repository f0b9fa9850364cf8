import { defineBuilder } from '../define-builder';

/** v0: where a key goes there. */
export const v0 = defineBuilder({
  id: 'v0',
  name: 'v0',
  source: { docs: 'https://v0.app/docs', checked: '2026-11-23', confidence: 'low' },
  origins: ['https://v0.app', 'https://v0.dev'],
  takes: 'env',
  keyPage: '',
  openHint: 'Open the chat’s Vars panel.',
  saveControl: 'Save',
  storage: {
    where: 'server',
    encrypted: 'unknown',
    note: 'A project’s secret: your own deployed code reads it. v0 itself is paid by credits and takes no key for building.',
  },
  callsFrom: 'server',
  remove: 'Delete the variable in the Vars panel.',
});

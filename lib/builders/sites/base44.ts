import { defineBuilder } from '../define-builder';

/** Base44: where a key goes there. */
export const base44 = defineBuilder({
  id: 'base44',
  name: 'Base44',
  source: { docs: 'https://docs.base44.com', checked: '2026-11-23', confidence: 'low' },
  origins: ['https://app.base44.com'],
  takes: 'env',
  keyPage: '',
  openHint: 'Open the app’s dashboard, Secrets.',
  saveControl: 'Save',
  storage: {
    where: 'server',
    encrypted: 'unknown',
    note: 'A project’s secret: your own deployed code reads it. Base44 itself is paid by credits and takes no key for building.',
  },
  callsFrom: 'server',
  remove: 'Delete the secret in the dashboard.',
});

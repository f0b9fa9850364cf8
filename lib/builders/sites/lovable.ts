import { defineBuilder } from '../define-builder';

/** Lovable: where a key goes there. */
export const lovable = defineBuilder({
  id: 'lovable',
  name: 'Lovable',
  source: { docs: 'https://docs.lovable.dev', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://lovable.dev'],
  takes: 'env',
  keyPage: '',
  openHint: 'Open the project’s Cloud, Secrets, or answer the form that asks for the secret.',
  saveControl: 'Save',
  storage: {
    where: 'server',
    encrypted: 'unknown',
    note: 'A project’s secret: your own deployed code reads it. Lovable itself is paid by credits and takes no key for building.',
  },
  callsFrom: 'server',
  remove: 'Delete the secret in the same place.',
});

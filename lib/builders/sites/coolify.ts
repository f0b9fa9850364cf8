import { defineBuilder } from '../define-builder';

/** Coolify: where a key goes there. */
export const coolify = defineBuilder({
  id: 'coolify',
  name: 'Coolify',
  source: { docs: 'https://github.com/coollabsio/coolify', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://app.coolify.io'],
  selfHosted: true,
  takes: 'env',
  keyPage: '',
  openHint: 'Open the resource’s Environment Variables.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'unknown', note: 'A project’s secret: your own deployed code reads it.' },
  callsFrom: 'server',
  remove: 'Delete the variable in the same place and deploy again.',
});

import { defineBuilder } from '../define-builder';

/** Vercel: where a key goes there. */
export const vercel = defineBuilder({
  id: 'vercel',
  name: 'Vercel',
  source: { docs: 'https://vercel.com/docs/environment-variables', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://vercel.com'],
  takes: 'env',
  keyPage: '',
  openHint: 'Open the project’s Settings, Environment Variables.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'yes', note: 'A project’s secret: your own deployed code reads it.' },
  callsFrom: 'server',
  remove: 'Remove the variable in the same place and deploy again.',
});

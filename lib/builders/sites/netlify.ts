import { defineBuilder } from '../define-builder';

/** Netlify: where a key goes there. */
export const netlify = defineBuilder({
  id: 'netlify',
  name: 'Netlify',
  source: {
    docs: 'https://docs.netlify.com/environment-variables/overview/',
    checked: '2026-11-23',
    confidence: 'medium',
  },
  origins: ['https://app.netlify.com'],
  takes: 'env',
  keyPage: '',
  open: [{ text: 'Add a variable' }],
  openHint: 'Open Project configuration, Environment variables.',
  saveControl: 'Create variable',
  storage: { where: 'server', encrypted: 'unknown', note: 'A project’s secret: your own deployed code reads it.' },
  callsFrom: 'server',
  remove: 'Delete the variable in the same place and deploy again.',
});

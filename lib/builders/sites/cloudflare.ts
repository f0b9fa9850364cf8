import { defineBuilder } from '../define-builder';

/** Cloudflare Workers and Pages: where a key goes there. */
export const cloudflare = defineBuilder({
  id: 'cloudflare',
  name: 'Cloudflare Workers and Pages',
  source: {
    docs: 'https://developers.cloudflare.com/workers/configuration/secrets/',
    checked: '2026-11-23',
    confidence: 'medium',
  },
  origins: ['https://dash.cloudflare.com'],
  takes: 'env',
  keyPage: '',
  openHint: 'Open the Worker’s Settings, Variables and Secrets.',
  saveControl: 'Deploy',
  storage: { where: 'server', encrypted: 'yes', note: 'A project’s secret: your own deployed code reads it.' },
  callsFrom: 'server',
  remove: 'Delete the secret in the same place.',
});

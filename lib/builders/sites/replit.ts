import { defineBuilder } from '../define-builder';

/** Replit: where a key goes there. */
export const replit = defineBuilder({
  id: 'replit',
  name: 'Replit',
  source: {
    docs: 'https://docs.replit.com/replit-workspace/workspace-features/secrets',
    checked: '2026-11-23',
    confidence: 'high',
  },
  origins: ['https://replit.com'],
  takes: 'env',
  keyPage: '',
  open: [{ text: 'New Secret' }],
  openHint: 'Open the Secrets pane and press New Secret.',
  saveControl: 'Add Secret',
  storage: {
    where: 'server',
    encrypted: 'yes',
    note: 'A project’s secret: your own deployed code reads it. Encrypted at rest with AES-256, by its documentation.',
  },
  callsFrom: 'server',
  remove: 'Delete the secret in the Secrets pane.',
});

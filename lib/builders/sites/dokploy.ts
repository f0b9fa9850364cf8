import { defineBuilder } from '../define-builder';

/** Dokploy: where a key goes there. */
export const dokploy = defineBuilder({
  id: 'dokploy',
  name: 'Dokploy',
  source: { docs: 'https://github.com/Dokploy/dokploy', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://app.dokploy.com'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/dashboard/settings/ai',
  open: [{ text: 'Add AI' }],
  openHint: 'Open Settings, AI, and press Add AI.',
  saveControl: 'Create',
  storage: { where: 'server', encrypted: 'unknown', note: 'Its server’s database.' },
  callsFrom: 'server',
  remove: 'Delete the entry under Settings, AI.',
});

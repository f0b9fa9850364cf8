import { defineBuilder } from '../define-builder';

/** Flowise: where a key goes there. */
export const flowise = defineBuilder({
  id: 'flowise',
  name: 'Flowise',
  source: { docs: 'https://github.com/FlowiseAI/Flowise', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://cloud.flowiseai.com'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/credentials',
  open: [{ text: 'Add Credential' }],
  openHint: 'Open Credentials, press Add Credential, and choose the provider.',
  saveControl: 'Add',
  storage: { where: 'server', encrypted: 'yes', note: 'Its server’s database, encrypted.' },
  callsFrom: 'server',
  remove: 'Delete the credential under Credentials.',
});

import { defineBuilder } from '../define-builder';

/** LangWatch: where a key goes there. */
export const langwatch = defineBuilder({
  id: 'langwatch',
  name: 'LangWatch',
  source: { docs: 'https://github.com/langwatch/langwatch', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://app.langwatch.ai'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/settings/model-providers',
  openHint: 'Open Settings, Model Providers, and choose the provider.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'unknown', note: 'Its server’s database.' },
  callsFrom: 'server',
  remove: 'Delete the provider under Settings, Model Providers.',
});

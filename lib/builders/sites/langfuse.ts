import { defineBuilder } from '../define-builder';

/** Langfuse: where a key goes there. */
export const langfuse = defineBuilder({
  id: 'langfuse',
  name: 'Langfuse',
  source: { docs: 'https://github.com/langfuse/langfuse', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://cloud.langfuse.com', 'https://us.cloud.langfuse.com'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/',
  open: [{ text: 'Add LLM Connection' }],
  openHint: 'Open the project’s Settings, LLM Connections, and add one.',
  saveControl: 'Create connection',
  storage: { where: 'server', encrypted: 'yes', note: 'Its server’s database, encrypted.' },
  callsFrom: 'server',
  remove: 'Delete the connection under Settings, LLM Connections.',
});

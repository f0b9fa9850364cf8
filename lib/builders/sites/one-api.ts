import { defineBuilder } from '../define-builder';

/** One API: where a key goes there. */
export const oneApi = defineBuilder({
  id: 'one-api',
  name: 'One API',
  source: { docs: 'https://github.com/songquanpeng/one-api', checked: '2026-11-23', confidence: 'high' },
  takes: 'key',
  keyPage: '/channel/add',
  fields: ['input[name="key"]', 'textarea[name="key"]'],
  openHint: 'Open Channels and add or edit one.',
  saveControl: 'Submit',
  storage: { where: 'server', encrypted: 'unknown', note: 'Its server’s database.' },
  callsFrom: 'server',
  remove: 'Delete the channel.',
});

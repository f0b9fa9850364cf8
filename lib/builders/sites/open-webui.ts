import { defineBuilder } from '../define-builder';

/** Open WebUI: where a key goes there. */
export const openWebui = defineBuilder({
  id: 'open-webui',
  name: 'Open WebUI',
  source: { docs: 'https://github.com/open-webui/open-webui', checked: '2026-11-23', confidence: 'medium' },
  takes: 'key',
  keyPage: '/admin/settings/connections',
  open: [{ title: 'Add Connection' }],
  openHint: 'Open Settings, Connections, and press the plus.',
  saveControl: 'Save',
  storage: {
    where: 'server',
    encrypted: 'unknown',
    note: 'Its server’s database for the administrator’s connections; direct connections are kept for each user.',
  },
  callsFrom: 'either',
  remove: 'Delete the connection in Settings, Connections.',
});

import { defineBuilder } from '../define-builder';

/** SillyTavern: where a key goes there. */
export const sillytavern = defineBuilder({
  id: 'sillytavern',
  name: 'SillyTavern',
  source: { docs: 'https://github.com/SillyTavern/SillyTavern', checked: '2026-11-23', confidence: 'high' },
  takes: 'key',
  keyPage: '/',
  fields: ['input[name^="api_key_"]', '#horde_api_key'],
  open: [{ title: 'API Connections' }],
  openHint: 'Open API Connections with the plug and choose the source.',
  saveControl: 'Connect',
  storage: {
    where: 'server',
    encrypted: 'no',
    note: 'A file secrets.json on the machine it runs on; hidden in the page afterwards.',
  },
  callsFrom: 'server',
  remove: 'Press the clear button beside the key in API Connections.',
});

import { defineBuilder } from '../define-builder';

/** LibreChat: where a key goes there. */
export const librechat = defineBuilder({
  id: 'librechat',
  name: 'LibreChat',
  source: { docs: 'https://github.com/danny-avila/LibreChat', checked: '2026-11-23', confidence: 'high' },
  takes: 'key',
  keyPage: '/',
  fields: ['#apiKey', '#azureOpenAIApiKey'],
  open: [{ text: 'Set API Key' }],
  openHint: 'Choose the endpoint, then press “Set API Key”.',
  saveControl: 'Submit',
  storage: {
    where: 'server',
    encrypted: 'yes',
    note: 'Encrypted on its server, with the expiry chosen in the dialog.',
  },
  callsFrom: 'server',
  remove: 'Press Revoke in the same dialog or in Settings.',
});

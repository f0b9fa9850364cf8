import { defineBuilder } from '../define-builder';

/** bolt.diy: where a key goes there. */
export const boltDiy = defineBuilder({
  id: 'bolt-diy',
  name: 'bolt.diy',
  source: { docs: 'https://github.com/stackblitz-labs/bolt.diy', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://bolt.diy'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/',
  open: [{ title: 'Edit API Key' }],
  openHint: 'Choose the provider, then press the pencil beside its API key.',
  saveControl: 'Save API Key',
  storage: {
    where: 'cookie',
    encrypted: 'no',
    note: 'A session cookie named apiKeys, readable by scripts, sent to the bolt.diy server on every request.',
  },
  callsFrom: 'server',
  remove: 'Press the pencil, empty the field and save.',
});

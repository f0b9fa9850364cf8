import { defineBuilder } from '../define-builder';

/** Chef: where a key goes there. */
export const chef = defineBuilder({
  id: 'chef',
  name: 'Chef',
  source: { docs: 'https://github.com/get-convex/chef', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://chef.convex.dev'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/settings',
  openHint: 'Open Settings, and press the add button of the provider’s card.',
  saveControl: 'Save',
  storage: {
    where: 'server',
    encrypted: 'no',
    note: 'A table of its database; no encryption by the app was found in its source.',
  },
  callsFrom: 'server',
  remove: 'Press the trash button of the provider’s card in Settings.',
});

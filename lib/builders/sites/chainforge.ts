import { defineBuilder } from '../define-builder';

/** ChainForge: where a key goes there. */
export const chainforge = defineBuilder({
  id: 'chainforge',
  name: 'ChainForge',
  source: { docs: 'https://github.com/ianarawjo/ChainForge', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://chainforge.ai', 'https://www.chainforge.ai'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/play',
  open: [{ title: 'Settings' }],
  openHint: 'Press the gear at the top right.',
  saveControl: 'Submit',
  storage: {
    where: 'memory',
    encrypted: 'no',
    note: 'Only the open page; its own text says that keys are not stored.',
  },
  callsFrom: 'either',
  remove: 'Close the page.',
});

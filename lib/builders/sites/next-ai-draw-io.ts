import { defineBuilder } from '../define-builder';

/** Next AI Draw.io: where a key goes there. */
export const nextAiDrawIo = defineBuilder({
  id: 'next-ai-draw-io',
  name: 'Next AI Draw.io',
  source: { docs: 'https://github.com/DayuanJiang/next-ai-draw-io', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://next-ai-drawio.jiang.jp'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/',
  openHint: 'Open the model settings beside the message box.',
  saveControl: 'Save',
  storage: { where: 'browser-storage', encrypted: 'no', note: 'The browser’s local storage.' },
  callsFrom: 'server',
  remove: 'Delete the model in the model settings.',
});

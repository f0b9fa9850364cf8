import { defineBuilder } from '../define-builder';

/** Chatbot UI: where a key goes there. */
export const chatbotUi = defineBuilder({
  id: 'chatbot-ui',
  name: 'Chatbot UI',
  source: { docs: 'https://github.com/mckaywrigley/chatbot-ui', checked: '2026-11-23', confidence: 'high' },
  origins: ['https://www.chatbotui.com'],
  selfHosted: true,
  takes: 'key',
  keyPage: '/',
  openHint: 'Open your profile at the bottom left and choose API Keys.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'no', note: 'Text columns of the profile in its Supabase database.' },
  callsFrom: 'server',
  remove: 'Empty the field in the profile and save.',
});

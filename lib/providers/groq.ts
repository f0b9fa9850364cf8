import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

/** Groq. An organisation that reached its spend limit is answered 400, which proves the key alive; usage is told by API to enterprises only. */
export const groq = defineLinkedProvider({
  id: 'groq',
  name: 'Groq',
  hosts: ['https://api.groq.com'],
  console: {
    keys: 'https://console.groq.com/keys',
    usage: 'https://console.groq.com/dashboard/usage',
    limits: 'https://console.groq.com/settings/billing',
    billing: 'https://console.groq.com/settings/billing',
  },
  check: { inference: checkBy('https://api.groq.com/openai/v1/models', { alive: [400, 403, 429] }) },
  source: { docs: 'https://console.groq.com/docs/spend-limits', checked: '2026-11-23', confidence: 'high' },
});

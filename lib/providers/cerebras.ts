import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

/** Cerebras. Limits are told in the headers of model calls only. */
export const cerebras = defineLinkedProvider({
  id: 'cerebras',
  name: 'Cerebras',
  hosts: ['https://api.cerebras.ai'],
  console: {
    keys: 'https://cloud.cerebras.ai/',
    usage: 'https://cloud.cerebras.ai/',
    billing: 'https://cloud.cerebras.ai/',
  },
  check: { inference: checkBy('https://api.cerebras.ai/v1/models', { alive: [402, 429], dead: [401, 403] }) },
  source: {
    docs: 'https://github.com/betterleaks/betterleaks/blob/6381fa4/config/betterleaks.toml',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});

import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

const Answer = z.object({ valid: z.boolean() });

/** Cohere. The check says in its answer whether the key is valid; 498 is a blocked one. Usage stands in its pages only. */
export const cohere = defineLinkedProvider({
  id: 'cohere',
  name: 'Cohere',
  hosts: ['https://api.cohere.com'],
  console: { keys: 'https://dashboard.cohere.com/api-keys', billing: 'https://dashboard.cohere.com/billing' },
  check: {
    inference: checkBy('', {
      request: () => ({ method: 'POST', url: 'https://api.cohere.com/v1/check-api-key' }),
      dead: [401, 498],
      verdict: (body) => {
        const answer = z.safeParse(Answer, body);
        return answer.success && !answer.data.valid ? 'dead' : 'alive';
      },
    }),
  },
  source: {
    docs: 'https://github.com/cohere-ai/cohere-developer-experience/blob/main/cohere-openapi.yaml',
    checked: '2026-11-23',
    confidence: 'high',
  },
});

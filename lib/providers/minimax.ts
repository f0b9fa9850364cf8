import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

// a refusal can come with success: 1004 is 'login failed'
const Refusal = z.object({ base_resp: z.object({ status_code: z.int() }) });

/** MiniMax. Pay-as-you-go keys tell nothing; what is left of a plan is told in shares, not in money, and stands in its pages. */
export const minimax = defineLinkedProvider({
  id: 'minimax',
  name: 'MiniMax',
  hosts: ['https://api.minimax.io'],
  console: { keys: 'https://platform.minimax.io/user-center/basic-information/interface-key' },
  check: {
    inference: checkBy('https://api.minimax.io/v1/models', {
      alive: [402, 429],
      dead: [401, 403],
      verdict: (body) => {
        const refusal = z.safeParse(Refusal, body);
        return refusal.success && refusal.data.base_resp.status_code === 1004 ? 'dead' : 'alive';
      },
    }),
  },
  source: {
    docs: 'https://github.com/steipete/CodexBar/blob/27c7f33/docs/minimax.md',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});

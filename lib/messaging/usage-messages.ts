import { z } from '@/lib/core/zod';
import { done, id, type MessageTable } from './fields';

/** Polling and alerts. See `protocol`. */
export const usageMessages = {
  'usage.refresh': {
    from: 'page',
    in: z.strictObject({ accountId: z.optional(id), days: z.optional(z.int()) }),
    out: z.object({ polled: z.number(), failed: z.number(), skipped: z.number() }),
  },
  'alerts.answer': {
    from: 'page',
    in: z.strictObject({ alertId: id, answer: z.enum(['expected', 'investigate', 'resolved']) }),
    out: done,
  },
} as const satisfies MessageTable;

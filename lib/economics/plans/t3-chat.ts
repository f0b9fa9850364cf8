import { exact } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of T3 Chat: figures as read on the day their source says. */
export const t3Chat: PlatformPlans = {
  id: 't3-chat',
  name: 'T3 Chat',
  plans: [],
  byok: [
    {
      name: 'Pro',
      currency: 'USD',
      terms: { feePerSeat: exact('8'), platformPerMillion: exact('0') },
      source: {
        docs: 'https://t3.chat',
        checked: '2026-11-23',
        confidence: 'low',
        note: 'Recalled, not read in a document: check before relying on it.',
      },
    },
  ],
};

import { exact } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of TypingMind: figures as read on the day their source says. */
export const typingmind: PlatformPlans = {
  id: 'typingmind',
  name: 'TypingMind',
  plans: [],
  byok: [
    {
      name: 'Licence',
      currency: 'USD',
      terms: { feePerSeat: exact('0'), platformPerMillion: exact('0') },
      once: '39',
      source: {
        docs: 'https://www.typingmind.com',
        checked: '2026-11-23',
        confidence: 'low',
        note: 'Recalled, not read in a document: check before relying on it.',
      },
    },
  ],
};

import { exact } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of Dyad: figures as read on the day their source says. */
export const dyad: PlatformPlans = {
  id: 'dyad',
  name: 'Dyad',
  plans: [],
  byok: [
    {
      name: 'Free',
      currency: 'USD',
      terms: { feePerSeat: exact('0'), platformPerMillion: exact('0') },
      source: {
        docs: 'https://www.dyad.sh',
        checked: '2026-11-23',
        confidence: 'low',
        note: 'Recalled, not read in a document: check before relying on it. A Pro plan at $20 is said to exist.',
      },
    },
  ],
};

import { exact } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of App2: figures as read on the day their source says. */
export const app2: PlatformPlans = {
  id: 'app2',
  name: 'App2',
  plans: [],
  byok: [
    {
      name: 'Lifetime',
      currency: 'USD',
      terms: { feePerSeat: exact('0'), platformPerMillion: exact('0') },
      once: '400',
      source: {
        docs: 'https://docs.app2.dev/articles/3803245',
        checked: '2026-11-23',
        confidence: 'high',
        note: 'Paid once; own keys of OpenAI, Azure OpenAI and Anthropic.',
      },
    },
  ],
};

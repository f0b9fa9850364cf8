import { exact } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of Gumloop: figures as read on the day their source says. */
export const gumloop: PlatformPlans = {
  id: 'gumloop',
  name: 'Gumloop',
  plans: [],
  byok: [
    {
      name: 'Own provider key',
      currency: 'USD',
      terms: {
        feePerSeat: exact('0'),
        platformPerMillion: exact('0'),
        topUp: { feePct: exact('16'), minimumFee: exact('0') },
      },
      source: {
        docs: 'https://docs.gumloop.com/help/connectors/use-your-own-llm-key',
        checked: '2026-11-23',
        confidence: 'high',
        note: 'Orchestration fee with an own key; without one it is 8 %.',
      },
    },
  ],
};

import { exact } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of NanoGPT: figures as read on the day their source says. */
export const nanoGpt: PlatformPlans = {
  id: 'nano-gpt',
  name: 'NanoGPT',
  plans: [],
  byok: [
    {
      name: 'Own provider key',
      currency: 'USD',
      terms: {
        feePerSeat: exact('0'),
        platformPerMillion: exact('0'),
        topUp: { feePct: exact('5'), minimumFee: exact('0') },
      },
      source: {
        docs: 'https://docs.nano-gpt.com/api-reference/miscellaneous/byok',
        checked: '2026-11-23',
        confidence: 'high',
      },
    },
  ],
};

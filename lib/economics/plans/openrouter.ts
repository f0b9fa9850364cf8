import { exact } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of OpenRouter: figures as read on the day their source says. */
export const openrouter: PlatformPlans = {
  id: 'openrouter',
  name: 'OpenRouter',
  plans: [],
  byok: [
    {
      name: 'Prepaid balance',
      currency: 'USD',
      terms: {
        feePerSeat: exact('0'),
        platformPerMillion: exact('0'),
        topUp: { feePct: exact('5.5'), minimumFee: exact('0.80') },
      },
      source: {
        docs: 'https://openrouter.ai/docs/faq',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Top-up fee and its minimum from a second-hand description.',
      },
    },
    {
      name: 'Own provider key',
      currency: 'USD',
      terms: {
        feePerSeat: exact('0'),
        platformPerMillion: exact('0'),
        topUp: { feePct: exact('5'), minimumFee: exact('0') },
      },
      freeRequestsPerMonth: 1000000,
      source: {
        docs: 'https://openrouter.ai/docs/use-cases/byok',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Older copy; the current page fills its numbers in later.',
      },
    },
  ],
};

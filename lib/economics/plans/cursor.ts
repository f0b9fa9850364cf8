import { exact, ONE } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of Cursor: figures as read on the day their source says. */
export const cursor: PlatformPlans = {
  id: 'cursor',
  name: 'Cursor',
  plans: [
    {
      name: 'Individual',
      terms: {
        currency: 'USD',
        tiers: [
          { name: 'Pro', fee: exact('20'), credits: exact('20') },
          { name: 'Pro+', fee: exact('60'), credits: exact('70') },
          { name: 'Ultra', fee: exact('200'), credits: exact('400') },
        ],
        perSeat: false,
        metering: { by: 'spend', credits: ONE },
        beyond: { by: 'none' },
        rolloverMonths: 0,
      },
      source: {
        docs: 'https://docs.cursor.com',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Read in copies of the vendor documentation, not in the original.',
      },
    },
  ],
  byok: [
    {
      name: 'Own key on Teams',
      currency: 'USD',
      terms: { feePerSeat: exact('40'), platformPerMillion: exact('0.25') },
      source: {
        docs: 'https://docs.cursor.com',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Read in copies of the vendor documentation, not in the original. The fee of $0.25 per million tokens is charged on Teams with an own key too.',
      },
    },
  ],
};

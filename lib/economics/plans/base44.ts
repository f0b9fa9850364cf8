import { exact, ONE } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of Base44: figures as read on the day their source says. */
export const base44: PlatformPlans = {
  id: 'base44',
  name: 'Base44',
  plans: [
    {
      name: 'Base44',
      terms: {
        currency: 'USD',
        tiers: [
          { name: 'Starter', fee: exact('20'), credits: exact('100') },
          { name: 'Builder', fee: exact('50'), credits: exact('250') },
          { name: 'Pro', fee: exact('100'), credits: exact('500') },
        ],
        perSeat: false,
        metering: { by: 'message', credits: ONE },
        beyond: { by: 'none' },
        rolloverMonths: 0,
      },
      source: {
        docs: 'https://docs.base44.com/Account-and-billing/Billing-and-plans',
        checked: '2026-11-23',
        confidence: 'low',
        note: 'Prices recalled; credits from the documentation. Only message credits are counted here.',
      },
    },
  ],
  byok: [],
};

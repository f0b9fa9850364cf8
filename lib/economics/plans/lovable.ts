import { exact, ONE } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of Lovable: figures as read on the day their source says. */
export const lovable: PlatformPlans = {
  id: 'lovable',
  name: 'Lovable',
  plans: [
    {
      name: 'Pro',
      terms: {
        currency: 'USD',
        tiers: [
          { name: 'Pro 100', fee: exact('25'), credits: exact('100') },
          { name: 'Pro 200', fee: exact('50'), credits: exact('200') },
          { name: 'Pro 400', fee: exact('100'), credits: exact('400') },
          { name: 'Pro 800', fee: exact('200'), credits: exact('800') },
          { name: 'Pro 1,200', fee: exact('294'), credits: exact('1200') },
          { name: 'Pro 2,000', fee: exact('480'), credits: exact('2000') },
          { name: 'Pro 5,000', fee: exact('1125'), credits: exact('5000') },
          { name: 'Pro 10,000', fee: exact('2250'), credits: exact('10000') },
        ],
        perSeat: false,
        metering: { by: 'message', credits: ONE },
        beyond: { by: 'pack', pack: { credits: exact('50'), fee: exact('15') } },
        rolloverMonths: 1,
        daily: { perDay: exact('5'), monthlyCap: exact('150') },
      },
      source: {
        docs: 'https://docs.lovable.dev/introduction/plans-and-credits',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Ladder and daily credits from the documentation; the pack of 50 for $15 from a third-party data set of 2026-11-03. Credits per message vary with the work.',
      },
    },
    {
      name: 'Business',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Business 100', fee: exact('50'), credits: exact('100') }],
        perSeat: false,
        metering: { by: 'message', credits: ONE },
        beyond: { by: 'pack', pack: { credits: exact('50'), fee: exact('15') } },
        rolloverMonths: 1,
        daily: { perDay: exact('5'), monthlyCap: exact('150') },
      },
      source: {
        docs: 'https://docs.lovable.dev/introduction/plans-and-credits',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Ladder and daily credits from the documentation; the pack of 50 for $15 from a third-party data set of 2026-11-03. Credits per message vary with the work.',
      },
    },
  ],
  byok: [],
};

import { exact, ONE } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of Replit: figures as read on the day their source says. */
export const replit: PlatformPlans = {
  id: 'replit',
  name: 'Replit',
  plans: [
    {
      name: 'Core',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Core', fee: exact('25'), credits: exact('25') }],
        perSeat: false,
        metering: { by: 'spend', credits: ONE },
        beyond: { by: 'overage', perCredit: ONE },
        rolloverMonths: 0,
      },
      source: {
        docs: 'https://owostack.com/pricing-templates/replit-builder-credits',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Third-party page of 2026-03-09; another says $8 of credits. $20 a month on the annual plan. Usage beyond the credits is billed and not capped by default.',
      },
    },
    {
      name: 'Pro',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Pro', fee: exact('100'), credits: exact('100') }],
        perSeat: false,
        metering: { by: 'spend', credits: ONE },
        beyond: { by: 'overage', perCredit: ONE },
        rolloverMonths: 1,
      },
      source: {
        docs: 'https://owostack.com/pricing-templates/replit-builder-credits',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Third-party page of 2026-03-09. Its credits roll over one month.',
      },
    },
  ],
  byok: [],
};

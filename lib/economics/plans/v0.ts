import { exact, ONE } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of v0: figures as read on the day their source says. */
export const v0: PlatformPlans = {
  id: 'v0',
  name: 'v0',
  plans: [
    {
      name: 'Free',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Free', fee: exact('0'), credits: exact('5') }],
        perSeat: false,
        metering: { by: 'spend', credits: ONE },
        beyond: { by: 'none' },
        rolloverMonths: 0,
      },
      source: {
        docs: 'https://v0.app/docs/pricing',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Undated copy of the page. Whether credits roll over is disputed: the staff say no, one user was told 65 days.',
      },
    },
    {
      name: 'Premium',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Premium', fee: exact('20'), credits: exact('20') }],
        perSeat: false,
        metering: { by: 'spend', credits: ONE },
        beyond: { by: 'overage', perCredit: ONE },
        rolloverMonths: 0,
      },
      source: {
        docs: 'https://v0.app/docs/pricing',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Undated copy of the page. Whether credits roll over is disputed: the staff say no, one user was told 65 days.',
      },
    },
    {
      name: 'Team',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Team', fee: exact('30'), credits: exact('30') }],
        perSeat: true,
        metering: { by: 'spend', credits: ONE },
        beyond: { by: 'overage', perCredit: ONE },
        rolloverMonths: 0,
      },
      source: {
        docs: 'https://v0.app/docs/pricing',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Undated copy of the page. Whether credits roll over is disputed: the staff say no, one user was told 65 days.',
      },
    },
  ],
  byok: [],
};

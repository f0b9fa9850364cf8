import { exact, ONE } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of Flatlogic: figures as read on the day their source says. */
export const flatlogic: PlatformPlans = {
  id: 'flatlogic',
  name: 'Flatlogic',
  plans: [
    {
      name: 'Basic',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Basic', fee: exact('20'), credits: exact('20') }],
        perSeat: false,
        metering: { by: 'spend', credits: ONE },
        beyond: { by: 'none' },
        rolloverMonths: 0,
      },
      source: {
        docs: 'https://flatlogic.com/documentation/pricing-model',
        checked: '2026-11-23',
        confidence: 'high',
        note: 'A credit is worth about one dollar.',
      },
    },
  ],
  byok: [],
};

import { exact, ONE } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of vibe-coded.ai: figures as read on the day their source says. */
export const vibeCoded: PlatformPlans = {
  id: 'vibe-coded',
  name: 'vibe-coded.ai',
  plans: [
    {
      name: 'Pro',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Pro', fee: exact('20'), credits: exact('1500') }],
        perSeat: false,
        metering: { by: 'message', credits: ONE },
        beyond: { by: 'none' },
        rolloverMonths: 0,
      },
      source: {
        docs: 'https://vibe-coded.ai/docs/plans-and-billing',
        checked: '2026-11-23',
        confidence: 'high',
        note: 'Page of 2026-04.',
      },
    },
  ],
  byok: [
    {
      name: 'BYOV',
      currency: 'USD',
      terms: { feePerSeat: exact('9'), platformPerMillion: exact('0') },
      source: {
        docs: 'https://vibe-coded.ai/docs/plans-and-billing',
        checked: '2026-11-23',
        confidence: 'high',
        note: 'Page of 2026-04.',
      },
    },
  ],
};

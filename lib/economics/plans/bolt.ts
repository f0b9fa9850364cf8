import { exact, ONE } from '../exact';
import type { PlatformPlans } from './plan-preset';

/** Plans of Bolt.new: figures as read on the day their source says. */
export const bolt: PlatformPlans = {
  id: 'bolt',
  name: 'Bolt.new',
  plans: [
    {
      name: 'Free',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Free', fee: exact('0'), credits: exact('1000000') }],
        perSeat: false,
        metering: { by: 'token', credits: ONE },
        beyond: { by: 'none' },
        rolloverMonths: 0,
      },
      source: {
        docs: 'https://bolt.new/pricing',
        checked: '2026-11-23',
        confidence: 'high',
        note: 'At most 300,000 tokens a day.',
      },
    },
    {
      name: 'Pro',
      terms: {
        currency: 'USD',
        tiers: [{ name: 'Pro', fee: exact('25'), credits: exact('10000000') }],
        perSeat: false,
        metering: { by: 'token', credits: ONE },
        beyond: { by: 'none' },
        rolloverMonths: 1,
      },
      source: {
        docs: 'https://bolt.new/pricing',
        checked: '2026-11-23',
        confidence: 'low',
        note: 'Price and tokens recalled, not read; the one-month rollover is documented.',
      },
    },
    {
      name: 'Teams top tier',
      terms: {
        currency: 'USD',
        tiers: [{ name: '1,200M', fee: exact('2000'), credits: exact('1200000000') }],
        perSeat: true,
        metering: { by: 'token', credits: ONE },
        beyond: { by: 'none' },
        rolloverMonths: 1,
      },
      source: {
        docs: 'https://support.bolt.new',
        checked: '2026-11-23',
        confidence: 'medium',
        note: 'Tokens belong to a seat and are not shared.',
      },
    },
  ],
  byok: [],
};

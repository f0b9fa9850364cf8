import type { Exact } from '@/lib/economics/exact';
import { toDecimal, toFixed } from '@/lib/economics/exact-print';
import type { ByokPreset, PlanPreset } from '@/lib/economics/plans/plan-preset';
import type { Assumptions } from './assumptions';

/** The assumptions with a platform's plan written into them; all of it can be changed afterwards. */
export function withPlan(before: Assumptions, platform: string, { name, terms }: PlanPreset): Assumptions {
  const { beyond } = terms;
  return {
    ...before,
    platform,
    plan: name,
    planCurrency: terms.currency,
    perSeat: terms.perSeat,
    meterBy: terms.metering.by,
    beyondBy: beyond.by,
    tiers: terms.tiers.map((tier) => ({ name: tier.name, fee: plain(tier.fee), credits: plain(tier.credits) })),
    figures: {
      ...before.figures,
      meterCredits: plain(terms.metering.credits),
      beyondCredits: beyond.by === 'pack' ? plain(beyond.pack.credits) : '0',
      beyondFee:
        beyond.by === 'pack' ? plain(beyond.pack.fee) : beyond.by === 'overage' ? plain(beyond.perCredit) : '0',
    },
  };
}

/** The assumptions with what a platform charges for a user's own key. */
export function withByok(before: Assumptions, { terms }: ByokPreset): Assumptions {
  return {
    ...before,
    figures: {
      ...before.figures,
      feePerSeat: plain(terms.feePerSeat),
      platformPerMillion: plain(terms.platformPerMillion),
      topUpPct: terms.topUp ? plain(terms.topUp.feePct) : '0',
      topUpMinimum: terms.topUp ? plain(terms.topUp.minimumFee) : '0',
    },
  };
}

const plain = (value: Exact): string => toDecimal(value) ?? toFixed(value, 12);

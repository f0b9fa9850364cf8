import type { Exact } from '@/lib/economics/exact';
import { toDecimal, toFixed } from '@/lib/economics/exact-print';
import type { ByokPreset, PlanPreset } from '@/lib/economics/plans/plan-preset';
import type { Assumptions, FigureName, OwnPlan } from './assumptions';

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
      dailyCredits: terms.daily ? plain(terms.daily.perDay) : '0',
      dailyCap: terms.daily ? plain(terms.daily.monthlyCap) : '0',
      rolloverMonths: String(terms.rolloverMonths),
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

/** Figures that belong to the plan and not to the user's month. */
const PLAN_FIGURES: readonly FigureName[] = [
  'meterCredits',
  'beyondCredits',
  'beyondFee',
  'dailyCredits',
  'dailyCap',
  'rolloverMonths',
];

/** The assumptions with their present plan kept under a name; a plan of that name is replaced. */
export function keepPlan(before: Assumptions, name: string): Assumptions {
  const { planCurrency, perSeat, meterBy, beyondBy, tiers } = before;
  const figures = Object.fromEntries(PLAN_FIGURES.map((each) => [each, before.figures[each]]));
  const kept: OwnPlan = { name, planCurrency, perSeat, meterBy, beyondBy, tiers, figures };
  const others = before.ownPlans.filter((plan) => plan.name !== name);
  return { ...before, platform: '', plan: name, ownPlans: [...others, kept] };
}

/** The assumptions with a kept plan written into them. */
export function withOwnPlan(before: Assumptions, { name, figures, ...plan }: OwnPlan): Assumptions {
  return { ...before, ...plan, platform: '', plan: name, figures: { ...before.figures, ...figures } };
}

/** The assumptions without a kept plan; its figures stay on the screen. */
export const forgetPlan = (before: Assumptions, name: string): Assumptions => ({
  ...before,
  plan: 'Own plan',
  ownPlans: before.ownPlans.filter((plan) => plan.name !== name),
});

const plain = (value: Exact): string => toDecimal(value) ?? toFixed(value, 12);

import type { Currency } from '@/lib/core/units';
import { addCurves, type Curve, lineCurve } from './curve';
import { add, divide, type Exact, exact, multiply, smaller, ZERO } from './exact';
import { type Beyond, type Tier, tierCurve } from './plan-cost';
import { type TokenCounts, totalTokens } from './token-cost';
import { type TopUpTerms, topUpCurve } from './top-up';

/** What one message of the user takes: its tokens, and what they cost at the provider. */
export type Message = { tokens: TokenCounts; raw: Exact };

/** How a plan counts: credits per message, credits per token (1 where credits are tokens), or credits per unit of raw cost. */
export type Metering =
  | { by: 'message'; credits: Exact }
  | { by: 'token'; credits: Exact }
  | { by: 'spend'; credits: Exact };

/** A plan of a builder platform, a month, in one currency. Fees and credits of a `perSeat` plan count for each seat. */
export type PlanTerms = {
  currency: Currency;
  tiers: readonly (Tier & { name: string })[];
  perSeat: boolean;
  metering: Metering;
  beyond: Beyond;
  rolloverMonths: number;
  /** Credits given for each day of use, up to a monthly cap. */
  daily?: { perDay: Exact; monthlyCap: Exact };
};

/**
 * What bringing an own key costs beside the tokens: a tool's fee per seat, a platform's fee per million tokens, and a share of the
 * spend with a minimum (a top-up fee, or a router's fee with a minimum of zero).
 */
export type ByokTerms = { feePerSeat: Exact; platformPerMillion: Exact; topUp?: TopUpTerms };

/** Whose month is compared: how many people, on how many days, with which credits left over. */
export type Team = { seats: number; activeDays: number; rolledOver: Exact };

/** One person, every day of a month of 30, nothing left over. */
export const ONE_PERSON: Team = { seats: 1, activeDays: 30, rolledOver: ZERO };

/** Credits one message takes from the plan. */
export function creditsPerMessage(metering: Metering, message: Message): Exact {
  if (metering.by === 'message') return metering.credits;
  return multiply(metering.credits, metering.by === 'token' ? totalTokens(message.tokens) : message.raw);
}

/** The plan's tiers as this team gets them: fees and credits times seats, the daily credits added up to their cap. */
export function teamTiers(plan: PlanTerms, team: Team): (Tier & { name: string })[] {
  const seats = exact(plan.perSeat ? team.seats : 1);
  const daily = plan.daily ? smaller(multiply(plan.daily.perDay, exact(team.activeDays)), plan.daily.monthlyCap) : ZERO;
  return plan.tiers.map((tier) => ({
    name: tier.name,
    fee: multiply(tier.fee, seats),
    credits: multiply(add(tier.credits, daily), seats),
  }));
}

/** One curve a tier; the cheapest of them is the plan. */
export const planCurves = (plan: PlanTerms, message: Message, team: Team): Curve[] =>
  teamTiers(plan, team).map((tier) =>
    tierCurve({
      tier,
      beyond: plan.beyond,
      perMessage: creditsPerMessage(plan.metering, message),
      rolledOver: team.rolledOver,
    }),
  );

/** `fee × seats + messages × (raw + top-up fee + platform fee on the tokens)`. */
export function byokCurve(terms: ByokTerms, message: Message, team: Team): Curve {
  const fixed = multiply(terms.feePerSeat, exact(team.seats));
  const platform = divide(multiply(terms.platformPerMillion, totalTokens(message.tokens)), exact(1_000_000));
  if (!terms.topUp) return lineCurve(fixed, add(message.raw, platform));
  const toppedUp = topUpCurve(lineCurve(ZERO, message.raw), message.raw, terms.topUp);
  return addCurves(lineCurve(fixed, platform), toppedUp);
}

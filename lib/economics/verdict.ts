import { scaleCurve, type VolumeRange } from './curve';
import { type Exact, exact, multiply, ONE, ratio, subtract } from './exact';
import {
  type ByokTerms,
  byokCurve,
  creditsPerMessage,
  type Message,
  type PlanTerms,
  planCurves,
  type Team,
  teamTiers,
} from './plan';
import { cheapestTier } from './plan-cost';
import { type Segment, winnerAt, winners } from './winners';

/** Everything a comparison rests on. The factors turn each side into what it costs its payer (tax, card, exchange rate). */
export type Comparison = {
  byok: ByokTerms;
  plan: PlanTerms;
  message: Message;
  team: Team;
  byokFactor?: Exact;
  planFactor?: Exact;
};

/** The answer at one volume, as data; the words are made where they are shown. */
export type Verdict = {
  messages: number;
  byok: Exact;
  /** The plan's cheapest way to serve the volume; undefined when no tier can. */
  plan: { total: Exact; tier: string; packs: bigint } | undefined;
  cheaper: Segment['winner'];
  /** Plan minus BYOK: positive when BYOK saves. Undefined when the plan cannot serve the volume. */
  saved: Exact | undefined;
  /** Plan's bill divided by the credits the volume uses. */
  effectivePerCredit: Exact | undefined;
  /** Plan's bill divided by the raw cost of the same messages. */
  markup: Exact | undefined;
};

/** The verdict at a volume of messages a month. Monotone under BYOK: more messages never cost less. */
export function verdict(comparison: Comparison, messages: number): Verdict {
  const { plan, message, team, planFactor = ONE } = comparison;
  const byok = byokSide(comparison).at(messages);
  const demand = multiply(exact(messages), creditsPerMessage(plan.metering, message));
  const tiers = teamTiers(plan, team);
  const bill = cheapestTier({ tiers, beyond: plan.beyond, rolledOver: team.rolledOver }, demand);
  const total = bill && multiply(bill.total, planFactor);
  const tier = tiers.find((candidate) => candidate === bill?.tier)?.name ?? '';
  return {
    messages,
    byok,
    plan: bill && total ? { total, tier, packs: bill.packs } : undefined,
    cheaper: winnerAt(byokSide(comparison), planSide(comparison), messages),
    saved: total && subtract(total, byok),
    effectivePerCredit: total && ratio(total, demand),
    markup: total && ratio(total, multiply(exact(messages), message.raw)),
  };
}

/** Every stretch of volumes with its winner; the borders are all the break-evens there are in the range. */
export const verdictSegments = (comparison: Comparison, range: VolumeRange): Segment[] =>
  winners(byokSide(comparison), planSide(comparison), range);

/** Three volumes instead of one, for a month nobody has measured: how both ends come out, and whether anything changes between. */
export function verdictRange(
  comparison: Comparison,
  volume: { low: number; expected: number; high: number },
): { low: Verdict; expected: Verdict; high: Verdict; segments: Segment[]; certain: boolean } {
  const segments = verdictSegments(comparison, { from: volume.low, to: volume.high });
  return {
    low: verdict(comparison, volume.low),
    expected: verdict(comparison, volume.expected),
    high: verdict(comparison, volume.high),
    segments,
    certain: segments.length === 1,
  };
}

/** The same question with something changed (another model, plan, fee, team or month), beside the first answer. */
export function whatIf(
  comparison: Comparison,
  messages: number,
  change: Partial<Comparison> & { messages?: number },
): { before: Verdict; after: Verdict; byokChange: Exact } {
  const { messages: changed = messages, ...terms } = change;
  const before = verdict(comparison, messages);
  const after = verdict({ ...comparison, ...terms }, changed);
  return { before, after, byokChange: subtract(after.byok, before.byok) };
}

const byokSide = ({ byok, message, team, byokFactor = ONE }: Comparison) =>
  scaleCurve(byokCurve(byok, message, team), byokFactor);

const planSide = ({ plan, message, team, planFactor = ONE }: Comparison) =>
  planCurves(plan, message, team).map((curve) => scaleCurve(curve, planFactor));

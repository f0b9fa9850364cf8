import { divide, type Exact, exact, multiply, ONE, onePlusPct, parseExact, sign, ZERO } from '@/lib/economics/exact';
import { toFixed } from '@/lib/economics/exact-print';
import { measuredMessage } from '@/lib/economics/measured-message';
import { creditsPerMessage, type Message, ONE_PERSON, type PlanTerms } from '@/lib/economics/plan';
import type { Comparison } from '@/lib/economics/verdict';
import { type Assumptions, FIGURES, type FigureName } from './assumptions';
import type { OwnUsage } from './own-usage';

/** What is wrong with each figure, by its name; a tier's by `tier.<index>.fee`. */
export type Wrongs = Readonly<Record<string, string>>;
export type Read =
  | { state: 'wrong'; wrongs: Wrongs }
  | { state: 'ready'; comparison: Comparison; messages: number; fromUsage: boolean };

/** The typed figures as a comparison. Usage counts only in the plan's own currency: no rate is invented for it. */
export function comparisonOf(typed: Assumptions, usage: OwnUsage | undefined): Read {
  const wrongs: Record<string, string> = {};
  const values = readFigures(typed, wrongs);
  const plan = readPlan(typed, values, wrongs);
  if (!/^[A-Z]{3}$/.test(typed.currency)) wrongs['currency'] = 'Write three capital letters, like USD or INR.';
  if (!/^[A-Z]{3}$/.test(typed.planCurrency)) wrongs['planCurrency'] = 'Write three capital letters, like USD or INR.';
  if (Object.keys(wrongs).length > 0) return { state: 'wrong', wrongs };
  const fromUsage = typed.source === 'usage' && usage?.currency === typed.planCurrency;
  const counted = fromUsage && typed.messagesBy === 'requests' ? countedMessages(usage, values) : undefined;
  const messages = counted ?? Number(values.messages.n);
  const measured = fromUsage && usage ? measuredMessage(usage, messages) : undefined;
  const message = measured?.ok ? measured.value : typedMessage(values);
  if (plan.beyond.by === 'pack' && packsAt(plan, message, exact(messages)) > MOST_PACKS)
    return { state: 'wrong', wrongs: { beyondCredits: 'With packs this small the month needs more than 5,000.' } };
  const rate = typed.currency === typed.planCurrency ? ONE : values.fxRate;
  const factor = multiply(rate, onePlusPct(values.taxPct));
  const hasTopUp = sign(values.topUpPct) > 0 || sign(values.topUpMinimum) > 0;
  return {
    state: 'ready',
    messages,
    fromUsage,
    comparison: {
      byok: {
        feePerSeat: values.feePerSeat,
        platformPerMillion: values.platformPerMillion,
        ...(hasTopUp ? { topUp: { feePct: values.topUpPct, minimumFee: values.topUpMinimum } } : {}),
      },
      plan,
      message,
      team: {
        ...ONE_PERSON,
        seats: Number(values.seats.n),
        activeDays: Number(values.activeDays.n),
        // what does not roll over cannot be left over
        rolledOver: plan.rolloverMonths > 0 ? values.rolledOver : ZERO,
      },
      byokFactor: factor,
      planFactor: factor,
    },
  };
}

/** Every pack is a step of the curve, and each is looked at. */
const MOST_PACKS = 5000;

function packsAt(plan: PlanTerms, message: Message, messages: Exact): number {
  const size = plan.beyond.by === 'pack' ? plan.beyond.pack.credits : ONE;
  const packs = divide(multiply(messages, creditsPerMessage(plan.metering, message)), size);
  return Number(packs.n / packs.d);
}

/** Whole figures and their bounds; a volume beyond them is a slip of the finger. */
const WHOLE: Partial<Record<FigureName, readonly [low: number, high: number]>> = {
  messages: [1, 1_000_000],
  seats: [1, 10_000],
  activeDays: [0, 31],
  rolloverMonths: [0, 120],
};

/** The user's requests as messages; undefined where none were counted. */
export function countedMessages(
  usage: OwnUsage | undefined,
  values: { requestsPerMessage: Exact },
): number | undefined {
  if (!usage || usage.requests <= 0 || sign(values.requestsPerMessage) <= 0) return undefined;
  const whole = Number(toFixed(divide(exact(usage.requests), values.requestsPerMessage), 0));
  return Math.min(1_000_000, Math.max(1, whole));
}

function readFigures(typed: Assumptions, wrongs: Record<string, string>): Record<FigureName, Exact> {
  const values: Partial<Record<FigureName, Exact>> = {};
  for (const name of FIGURES) {
    const bounds = WHOLE[name];
    const value = readFigure(typed.figures[name]);
    const whole = value && bounds && value.d === 1n && value.n >= BigInt(bounds[0]) && value.n <= BigInt(bounds[1]);
    if (bounds && !whole) wrongs[name] = `Write a whole number from ${bounds[0]} to ${bounds[1].toLocaleString()}.`;
    else if (!value) wrongs[name] = NUMBER;
    values[name] = value ?? ZERO;
  }
  if (typed.beyondBy === 'pack' && sign(values.beyondCredits ?? ZERO) === 0)
    wrongs['beyondCredits'] = 'A pack holds more than 0 credits.';
  if (sign(values.requestsPerMessage ?? ZERO) === 0 && !wrongs['requestsPerMessage'])
    wrongs['requestsPerMessage'] = 'A message takes more than 0 requests.';
  if (sign(values.fxRate ?? ZERO) === 0 && !wrongs['fxRate']) wrongs['fxRate'] = 'A rate is more than 0.';
  return { ...NOTHING, ...values };
}

function readPlan(typed: Assumptions, values: Record<FigureName, Exact>, wrongs: Record<string, string>): PlanTerms {
  const tiers = typed.tiers.map((tier, index) => {
    const [fee, credits] = [readFigure(tier.fee), readFigure(tier.credits)];
    if (!fee) wrongs[`tier.${index}.fee`] = NUMBER;
    if (!credits) wrongs[`tier.${index}.credits`] = NUMBER;
    return { name: tier.name, fee: fee ?? ZERO, credits: credits ?? ZERO };
  });
  const beyond: PlanTerms['beyond'] =
    typed.beyondBy === 'pack'
      ? { by: 'pack', pack: { credits: values.beyondCredits, fee: values.beyondFee } }
      : typed.beyondBy === 'overage'
        ? { by: 'overage', perCredit: values.beyondFee }
        : { by: typed.beyondBy };
  const metering = { by: typed.meterBy, credits: values.meterCredits };
  return {
    currency: typed.planCurrency,
    tiers,
    perSeat: typed.perSeat,
    metering,
    beyond,
    rolloverMonths: Number(values.rolloverMonths.n),
    ...(sign(values.dailyCredits) > 0 ? { daily: { perDay: values.dailyCredits, monthlyCap: values.dailyCap } } : {}),
  };
}

const typedMessage = (values: Record<FigureName, Exact>): Message => ({
  tokens: { in: values.tokensPerMessage, cacheRead: ZERO, cacheWrite: ZERO, out: ZERO },
  raw: divide(multiply(values.tokensPerMessage, values.rawPerMillion), exact(1_000_000)),
});

const NUMBER = 'Write a number of 0 or more, with a point for decimals, like 12.50.';

function readFigure(text: string): Exact | undefined {
  const value = text.length <= 40 ? parseExact(text) : undefined;
  return value && sign(value) >= 0 && value.n < 10n ** 15n * value.d ? value : undefined;
}

const NOTHING: Record<FigureName, Exact> = {
  messages: ONE,
  seats: ONE,
  tokensPerMessage: ZERO,
  rawPerMillion: ZERO,
  feePerSeat: ZERO,
  platformPerMillion: ZERO,
  topUpPct: ZERO,
  topUpMinimum: ZERO,
  taxPct: ZERO,
  fxRate: ONE,
  meterCredits: ONE,
  beyondCredits: ZERO,
  beyondFee: ZERO,
  dailyCredits: ZERO,
  dailyCap: ZERO,
  activeDays: ZERO,
  rolloverMonths: ZERO,
  rolledOver: ZERO,
  requestsPerMessage: ONE,
};

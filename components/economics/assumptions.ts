import { z } from '@/lib/core/zod';

/** The figures of a comparison that are one number each, as typed. */
export const FIGURES = [
  'messages',
  'seats',
  'tokensPerMessage',
  'rawPerMillion',
  'feePerSeat',
  'platformPerMillion',
  'topUpPct',
  'topUpMinimum',
  'taxPct',
  'fxRate',
  'meterCredits',
  'beyondCredits',
  'beyondFee',
  'dailyCredits',
  'dailyCap',
  'activeDays',
  'rolloverMonths',
  'rolledOver',
  'requestsPerMessage',
] as const;
export type FigureName = (typeof FIGURES)[number];

const text = z.string().check(z.maxLength(60));
const Tier = z.object({ name: text, fee: text, credits: text });

/** The part that is the plan: what a preset fills in and what can be kept under a name. */
const plan = {
  planCurrency: text,
  perSeat: z.boolean(),
  meterBy: z.enum(['message', 'token', 'spend']),
  beyondBy: z.enum(['pack', 'overage', 'none', 'unlimited']),
  // partial: what was kept before a figure existed lacks it
  figures: z.partialRecord(z.enum(FIGURES), text),
  tiers: z.array(Tier).check(z.maxLength(30)),
};
const OwnPlan = z.object({ name: text, ...plan });

const AssumptionsSchema = z.object({
  platform: text,
  plan: text,
  source: z.enum(['usage', 'typed']),
  /** Whether the volume is counted from the requests measured or typed in. */
  messagesBy: z._default(z.enum(['requests', 'typed']), 'typed'),
  currency: text,
  ...plan,
  ownPlans: z._default(z.array(OwnPlan).check(z.maxLength(40)), []),
});

/** A plan kept under a name of the user's. */
export type OwnPlan = z.infer<typeof OwnPlan>;
type Kept = z.infer<typeof AssumptionsSchema>;

/** Everything a person may change on the page, as typed: nothing is lost while a figure cannot be read. */
export type Assumptions = Omit<Kept, 'figures'> & { figures: Record<FigureName, string> };

/** Estimates until there is something better; the page marks them as such. */
export const ESTIMATES: Assumptions = {
  platform: '',
  plan: 'Own plan',
  source: 'usage',
  messagesBy: 'requests',
  currency: 'USD',
  planCurrency: 'USD',
  perSeat: false,
  meterBy: 'message',
  beyondBy: 'none',
  figures: {
    messages: '100',
    seats: '1',
    tokensPerMessage: '20000',
    rawPerMillion: '3',
    feePerSeat: '0',
    platformPerMillion: '0',
    topUpPct: '0',
    topUpMinimum: '0',
    taxPct: '0',
    fxRate: '1',
    meterCredits: '1',
    beyondCredits: '0',
    beyondFee: '0',
    dailyCredits: '0',
    dailyCap: '0',
    activeDays: '30',
    rolloverMonths: '0',
    rolledOver: '0',
    requestsPerMessage: '1',
  },
  tiers: [{ name: 'Own plan', fee: '25', credits: '100' }],
  ownPlans: [],
};

/** Whether no plan was chosen or typed yet: the invented one that the form starts with is nothing to compare with. */
export const hasNoPlan = ({ plan, tiers }: Assumptions): boolean =>
  plan === ESTIMATES.plan && JSON.stringify(tiers) === JSON.stringify(ESTIMATES.tiers);

/** What was kept, or the estimates where nothing (or nothing readable) was. */
export function readAssumptions(kept: string | null): Assumptions {
  if (kept === null) return ESTIMATES;
  try {
    const parsed = AssumptionsSchema.safeParse(JSON.parse(kept));
    if (!parsed.success) return ESTIMATES;
    return { ...parsed.data, figures: { ...ESTIMATES.figures, ...parsed.data.figures } };
  } catch {
    return ESTIMATES;
  }
}

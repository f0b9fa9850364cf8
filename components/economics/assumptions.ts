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
] as const;
export type FigureName = (typeof FIGURES)[number];

const text = z.string().check(z.maxLength(60));
const Tier = z.object({ name: text, fee: text, credits: text });

const AssumptionsSchema = z.object({
  platform: text,
  plan: text,
  source: z.enum(['usage', 'typed']),
  currency: text,
  planCurrency: text,
  perSeat: z.boolean(),
  meterBy: z.enum(['message', 'token', 'spend']),
  beyondBy: z.enum(['pack', 'overage', 'none', 'unlimited']),
  figures: z.record(z.enum(FIGURES), text),
  tiers: z.array(Tier).check(z.maxLength(30)),
});

/** Everything a person may change on the page, as typed: nothing is lost while a figure cannot be read. */
export type Assumptions = z.infer<typeof AssumptionsSchema>;

/** Estimates until there is something better; the page marks them as such. */
export const ESTIMATES: Assumptions = {
  platform: '',
  plan: 'Own plan',
  source: 'usage',
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
  },
  tiers: [{ name: 'Own plan', fee: '25', credits: '100' }],
};

/** What was kept, or the estimates where nothing (or nothing readable) was. */
export function readAssumptions(kept: string | null): Assumptions {
  if (kept === null) return ESTIMATES;
  try {
    const parsed = AssumptionsSchema.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : ESTIMATES;
  } catch {
    return ESTIMATES;
  }
}

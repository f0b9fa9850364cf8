import { z } from '@/lib/core/zod';
import { creditPrice } from '@/lib/economics/credit-price';
import { lineCurve } from '@/lib/economics/curve';
import { compare, type Exact, exact } from '@/lib/economics/exact';
import { breakEvenAtChange, flatBreakEven } from '@/lib/economics/flat-break-even';
import { cheapestTier, tierCurve } from '@/lib/economics/plan-cost';
import { rollover } from '@/lib/economics/rollover';
import { breakEvenSeats, seatCost } from '@/lib/economics/seats';
import { tokenCost } from '@/lib/economics/token-cost';
import { winners } from '@/lib/economics/winners';
import { count, type Form, form, Num, TokensByType } from './economics-form';

const creditForm = form(
  ['planCredits', 'tokensPerMsg'],
  z.object({
    planFeeUsd: Num,
    planCredits: Num,
    creditsPerMsg: Num,
    tokensPerMsg: TokensByType,
    pricePerMUsd: TokensByType,
  }),
  (i, print) => {
    const raw = tokenCost(i.tokensPerMsg, i.pricePerMUsd);
    const price = creditPrice({ fee: i.planFeeUsd, credits: i.planCredits }, { credits: i.creditsPerMsg, raw });
    return {
      creditUsd: print('creditUsd', price.credit),
      rawUsdPerMsg: print('rawUsdPerMsg', raw),
      markupX: print('markupX', price.markup),
      grossMarginPct: print('grossMarginPct', price.grossMarginPct),
    };
  },
);

const flatForm = form(
  ['compareAtMsgs'],
  z.object({ byokFeeUsd: Num, planFeeUsd: Num, rawUsdPerMsg: Num, compareAtMsgs: z.int() }),
  (i, print) => {
    const even = flatBreakEven({ byokFee: i.byokFeeUsd, planFee: i.planFeeUsd, rawPerMessage: i.rawUsdPerMsg });
    const byok = lineCurve(i.byokFeeUsd, i.rawUsdPerMsg).at(i.compareAtMsgs);
    const order = compare(byok, i.planFeeUsd);
    return {
      breakEvenMsgs: print('breakEvenMsgs', even.messages),
      byokCheaperUpToMsgs: even.cheaperUpTo === undefined ? null : Number(even.cheaperUpTo),
      atCompare: {
        byokUsd: print('byokUsd', byok),
        planUsd: print('planUsd', i.planFeeUsd),
        cheaper: order < 0 ? 'byok' : order > 0 ? 'plan' : 'tie',
      },
    };
  },
);

const packForm = form(
  ['includedMsgs', 'packMsgs', 'cases'],
  z.object({
    planFeeUsd: Num,
    includedMsgs: Num,
    packMsgs: Num,
    packUsd: Num,
    fromMsgs: z.int(),
    toMsgs: z.int(),
    cases: z.record(z.string(), z.object({ byokFeeUsd: Num, rawUsdPerMsg: Num })),
  }),
  (i) => {
    const beyond = { by: 'pack', pack: { credits: i.packMsgs, fee: i.packUsd } } as const;
    const plan = tierCurve({ tier: { fee: i.planFeeUsd, credits: i.includedMsgs }, beyond, perMessage: exact(1) });
    const range = { from: i.fromMsgs, to: i.toMsgs };
    const segments = (offer: { byokFeeUsd: Exact; rawUsdPerMsg: Exact }) => ({
      segments: winners(lineCurve(offer.byokFeeUsd, offer.rawUsdPerMsg), [plan], range),
    });
    return { cases: Object.fromEntries(Object.entries(i.cases).map(([name, offer]) => [name, segments(offer)])) };
  },
);

const tierForm = form(
  ['tiers', 'demandCredits'],
  z.object({
    tiers: z.array(z.object({ credits: Num, feeUsd: Num })),
    pack: z.optional(z.nullable(z.object({ credits: Num, usd: Num }))),
    demandCredits: z.array(Num),
  }),
  (i, print) => {
    const tiers = i.tiers.map((tier) => ({ fee: tier.feeUsd, credits: tier.credits }));
    const pack = i.pack && { by: 'pack' as const, pack: { credits: i.pack.credits, fee: i.pack.usd } };
    const rows = i.demandCredits.map((demand) => {
      const bill = cheapestTier({ tiers, beyond: pack ?? { by: 'none' } }, demand);
      return {
        demandCredits: count(demand),
        totalUsd: print('totalUsd', bill?.total),
        tierCredits: bill ? count(bill.tier.credits) : null,
        packs: bill ? Number(bill.packs) : null,
      };
    });
    return { rows };
  },
);

const rolloverForm = form(
  ['rolloverMonths', 'usageCredits'],
  z.object({
    allowanceCredits: Num,
    // null: what is left never expires
    rolloverMonths: z.nullable(z.int()),
    monthlyFeeUsd: Num,
    usageCredits: z.array(Num),
  }),
  (i, print) => {
    const rolloverMonths = i.rolloverMonths ?? Number.POSITIVE_INFINITY;
    const allowance = { credits: i.allowanceCredits, rolloverMonths, monthlyFee: i.monthlyFeeUsd };
    const played = rollover(allowance, i.usageCredits);
    return {
      rows: played.months.map((month) => ({
        month: month.month,
        granted: count(month.granted),
        used: count(month.used),
        unmet: count(month.unmet),
        balanceAtClose: count(month.balanceAtClose),
        expiringAtClose: count(month.expiringAtClose),
        carriedForward: count(month.carriedForward),
      })),
      totalGranted: count(played.totalGranted),
      totalUsed: count(played.totalUsed),
      totalUnmet: count(played.totalUnmet),
      totalExpired: count(played.totalExpired),
      balanceAtEnd: count(played.balanceAtEnd),
      feeTotalUsd: print('feeTotalUsd', played.feeTotal),
      effectiveUsdPerUsedCredit: print('effectiveUsdPerUsedCredit', played.effectivePerCredit),
      utilisationPct: print('utilisationPct', played.utilisationPct),
    };
  },
);

const seatForm = form(
  ['planPerSeatUsd', 'seats'],
  z.object({
    planPerSeatUsd: Num,
    byokToolPerSeatUsd: Num,
    rawPerSeatUsd: Num,
    byokFixedUsd: Num,
    seats: z.array(Num),
  }),
  (i, print) => {
    const offer = {
      planPerSeat: i.planPerSeatUsd,
      toolPerSeat: i.byokToolPerSeatUsd,
      rawPerSeat: i.rawPerSeatUsd,
      byokFixed: i.byokFixedUsd,
    };
    const rows = i.seats.map((seats) => {
      const cost = seatCost(offer, seats);
      return {
        seats: count(seats),
        planUsd: print('planUsd', cost.plan),
        byokUsd: print('byokUsd', cost.byok),
        saveUsd: print('saveUsd', cost.saved),
      };
    });
    return { rows, breakEvenSeats: print('breakEvenSeats', breakEvenSeats(offer)) };
  },
);

const changeForm = form(
  ['changesPct'],
  z.object({
    planFeeUsd: Num,
    byokFeeUsd: Num,
    rawUsdPerMsg: Num,
    changesPct: z.array(z.union([z.number(), z.string()])),
  }),
  (i, print) => ({
    rows: i.changesPct.map((changePct) => {
      const offer = { byokFee: i.byokFeeUsd, planFee: i.planFeeUsd, rawPerMessage: i.rawUsdPerMsg };
      const at = breakEvenAtChange(offer, exact(changePct));
      return {
        changePct,
        rawUsdPerMsg: print('rawUsdPerMsg', at.raw),
        breakEvenMsgs: print('breakEvenMsgs', at.messages),
      };
    }),
  }),
);

/** Questions about plans. */
export const PLAN_FORMS: Form[] = [creditForm, flatForm, packForm, tierForm, rolloverForm, seatForm, changeForm];

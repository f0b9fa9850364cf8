import { z } from '@/lib/core/zod';
import { allocate } from '@/lib/economics/allocate';
import { type Exact, sum, ZERO } from '@/lib/economics/exact';
import { landedCost, reverseCharge } from '@/lib/economics/landed-cost';
import { isOver, projectMonth, WEEKDAYS } from '@/lib/economics/project-month';
import { CAUSES, reconcile } from '@/lib/economics/reconcile';
import { tokenCost } from '@/lib/economics/token-cost';
import { type Form, form, Num, TokensByType } from './economics-form';

const Week = z.object({ Mon: Num, Tue: Num, Wed: Num, Thu: Num, Fri: Num, Sat: Num, Sun: Num });

const tokenForm = form(
  ['tokens', 'pricePerMUsd'],
  z.object({ tokens: TokensByType, pricePerMUsd: TokensByType }),
  (i, print) => ({
    rawUsd: print('rawUsd', tokenCost(i.tokens, i.pricePerMUsd)),
  }),
);

const landedForm = form(
  ['cardMarkupPct', 'gstPct', 'cases'],
  z.object({
    usdInr: Num,
    cardMarkupPct: Num,
    gstPct: Num,
    cases: z.record(
      z.string(),
      z.object({
        usd: Num,
        igstOnInvoice: z._default(z.boolean(), false),
        reverseCharge: z._default(z.boolean(), false),
      }),
    ),
  }),
  (i, print) => {
    const terms = { rate: i.usdInr, cardMarkupPct: i.cardMarkupPct, taxPct: i.gstPct };
    const lines = (charge: { usd: Exact; igstOnInvoice: boolean; reverseCharge: boolean }): [string, Exact][] => {
      if (charge.reverseCharge) {
        const tax = reverseCharge(charge.usd, terms);
        return [
          ['cashIgstInr', tax.cashTax],
          ['inputTaxCreditInr', tax.inputCredit],
          ['netTaxInr', tax.netTax],
        ];
      }
      const cost = landedCost(charge.usd, terms, charge.igstOnInvoice);
      return [
        ['baseInr', cost.base],
        ['invoiceInr', cost.invoice],
        ['cardMarkupInr', cost.cardMarkup],
        ['gstOnMarkupInr', cost.taxOnMarkup],
        ['landedInr', cost.landed],
      ];
    };
    const printed = (list: [string, Exact][]) =>
      Object.fromEntries(list.map(([key, value]) => [key, print(key, value)]));
    return Object.fromEntries(Object.entries(i.cases).map(([name, charge]) => [name, printed(lines(charge))]));
  },
);

const reconcileForm = form(
  ['meteredUsd', 'invoiceUsd'],
  z.object({
    meteredUsd: Num,
    invoiceUsd: Num,
    causes: z._default(z.array(z.object({ cause: z.string(), usd: Num })), []),
    toleranceUsd: z._default(Num, ZERO),
    tolerancePct: z._default(Num, ZERO),
  }),
  (i, print) => {
    const causes = i.causes.map((cause) => ({
      cause: CAUSES.find((name) => name === cause.cause) ?? 'rounding',
      amount: cause.usd,
    }));
    const tolerance = { amount: i.toleranceUsd, pct: i.tolerancePct };
    const split = reconcile({ invoice: i.invoiceUsd, metered: i.meteredUsd }, causes, tolerance);
    return {
      grossDiffUsd: print('grossDiffUsd', split.difference),
      explainedUsd: print('explainedUsd', split.explained),
      residualUsd: print('residualUsd', split.residual),
      residualPctOfInvoice: print('residualPctOfInvoice', split.residualPct),
      status: split.status,
    };
  },
);

const allocateForm = form(
  ['weightsUsd'],
  z.object({ invoiceUsd: Num, weightsUsd: z.record(z.string(), Num) }),
  (i, print, decimals) => {
    const parts = allocate(i.invoiceUsd, new Map(Object.entries(i.weightsUsd)), decimals['allocatedUsd'] ?? 2);
    if (!parts.ok) return { allocatedUsd: null, sumUsd: null };
    const printed = [...parts.value].map(([name, part]) => [name, print('allocatedUsd', part)]);
    return { allocatedUsd: Object.fromEntries(printed), sumUsd: print('sumUsd', sum([...parts.value.values()])) };
  },
);

const projectForm = form(
  ['spentByDayUsd', 'weekdayProfileUsd'],
  z.object({
    daysInMonth: z.int(),
    firstWeekday: z.enum(WEEKDAYS),
    weekdayProfileUsd: Week,
    spentByDayUsd: z.array(Num),
    budgetUsd: Num,
  }),
  (i, print) => {
    const month = {
      days: i.daysInMonth,
      firstWeekday: i.firstWeekday,
      spentByDay: i.spentByDayUsd,
      usual: i.weekdayProfileUsd,
    };
    const ahead = projectMonth(month);
    return {
      spentUsd: print('spentUsd', ahead.spent),
      runRateUsd: print('runRateUsd', ahead.runRate),
      profileScale: print('profileScale', ahead.profileScale),
      weekdayForecastUsd: print('weekdayForecastUsd', ahead.weekday),
      overBudgetRunRate: isOver(ahead.runRate, i.budgetUsd),
      overBudgetWeekday: isOver(ahead.weekday, i.budgetUsd),
    };
  },
);

/** Questions about bills. */
export const BILL_FORMS: Form[] = [tokenForm, landedForm, reconcileForm, allocateForm, projectForm];

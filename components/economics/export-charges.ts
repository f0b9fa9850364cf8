import { nanos } from '@/lib/core/units';
import { isRefundLine } from '@/lib/economics/is-refund-line';
import type { Adjustment } from '@/lib/economics/statement';
import type { FocusCharge } from '@/lib/export/focus-charge';
import type { BillCharge } from './bills';

/**
 * What platforms charged, and what closed months left behind, as FOCUS charges. Of providers' bills only the tax is in it: their usage is in the
 * same file, and both would be the same money twice. A charge that comes back is a plan's fee. Below zero, a tax, a pack and what is called a
 * refund were paid back; anything else is a credit.
 */
export function focusCharges(
  charges: readonly BillCharge[],
  adjustments: readonly (Adjustment & { currency: string })[],
): FocusCharge[] {
  const billed = charges.filter(({ side, kind }) => side === 'platform' || kind === 'tax').map(focusChargeOf);
  const corrections = adjustments.map(
    ({ period, corrects, nanos: amount, currency }): FocusCharge => ({
      kind: 'correction',
      party: partyOf('Providers', currency),
      day: `${period}-01`,
      product: `restated usage of ${corrects}`,
      amount,
    }),
  );
  return [...billed, ...corrections];
}

function focusChargeOf(charge: BillCharge): FocusCharge {
  const { day, payee, currency, description, credits, monthly, everyMonths } = charge;
  const told = { party: partyOf(payee, currency), day, product: description || payee, amount: nanos(charge.nanos) };
  if (charge.kind === 'tax') return { ...told, kind: 'tax', comesBack: monthly };
  if (charge.kind === 'credit-pack' && credits !== undefined) return { ...told, kind: 'credit-pack', credits };
  if (charge.nanos < 0 && !isRefundLine(description)) return { ...told, kind: 'credit', comesBack: monthly };
  return monthly ? { ...told, kind: 'plan-fee', months: everyMonths ?? 1 } : { ...told, kind: 'one-off' };
}

const partyOf = (payee: string, currency: string) => ({
  issuer: payee,
  publisher: payee,
  account: { id: payee, name: payee },
  currency,
});

import { nanos } from '@/lib/core/units';
import type { Adjustment } from '@/lib/economics/statement';
import type { FocusCharge } from '@/lib/export/focus-charge';
import type { BillCharge } from './bills';

/**
 * What platforms charged, and what closed months left behind, as FOCUS charges. Of providers' bills only the tax is in it: their usage is in the
 * same file, and both would be the same money twice. A charge that comes back is a plan's fee, one below zero a credit.
 */
export function focusCharges(
  charges: readonly BillCharge[],
  adjustments: readonly (Adjustment & { currency: string })[],
) {
  const bought = charges
    .filter(({ side, kind }) => side === 'platform' || kind === 'tax')
    .map((charge): FocusCharge => {
      const { day, payee, currency, description, credits } = charge;
      const told = { party: partyOf(payee, currency), day, product: description || payee, amount: nanos(charge.nanos) };
      if (charge.nanos < 0) return { ...told, kind: 'credit' };
      if (charge.kind === 'tax') return { ...told, kind: 'tax' };
      if (charge.kind === 'credit-pack' && credits !== undefined) return { ...told, kind: 'credit-pack', credits };
      return { ...told, kind: charge.monthly ? 'plan-fee' : 'one-off' };
    });
  const corrections = adjustments.map(
    ({ period, corrects, nanos: amount, currency }): FocusCharge => ({
      kind: 'correction',
      party: partyOf('Providers', currency),
      day: `${period}-01`,
      product: `restated usage of ${corrects}`,
      amount,
    }),
  );
  return [...bought, ...corrections];
}

const partyOf = (payee: string, currency: string) => ({
  issuer: payee,
  publisher: payee,
  account: { id: payee, name: payee },
  currency,
});

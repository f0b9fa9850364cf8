import { nanos } from '@/lib/core/units';
import type { Adjustment } from '@/lib/economics/statement';
import type { FocusCharge } from '@/lib/export/focus-charge';
import type { BillCharge } from './bills';

/**
 * What platforms charged, and what closed months left behind, as FOCUS charges. Providers' bills stay out: their usage is in the same file,
 * and both would be the same money twice. A charge that comes back is a plan's fee, one below zero a credit.
 */
export function focusCharges(
  charges: readonly BillCharge[],
  adjustments: readonly (Adjustment & { currency: string })[],
) {
  const bought = charges
    .filter(({ side }) => side === 'platform')
    .map((charge): FocusCharge => {
      const party = partyOf(charge.payee, charge.currency);
      const kind = charge.nanos < 0 ? 'credit' : charge.monthly ? 'plan-fee' : 'one-off';
      return { kind, party, day: charge.day, product: charge.description || charge.payee, amount: nanos(charge.nanos) };
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

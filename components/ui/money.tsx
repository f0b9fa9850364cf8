import type { Provenance } from '@/lib/core/units';
import { convertedTitle, inCurrency, useRate } from '../text/display-money';
import { formatMoney } from '../text/money-text';

type Props = { nanos: number | null; currency: string; provenance?: Provenance };

/**
 * An amount with its currency. An en dash where it is not known, '≈' before what was computed, estimated or converted; never 0 for
 * unknown. A converted figure tells the original, the rate and its day in its title.
 */
export function Money({ nanos, currency, provenance = 'billed' }: Props) {
  const rate = useRate(currency);
  if (nanos === null) return <span title="Not known">–</span>;
  const converted = rate && inCurrency(nanos, rate);
  const isConverted = rate !== undefined && typeof converted === 'number';
  return (
    <span
      className="money"
      title={isConverted ? `${titles[provenance]}: ${convertedTitle(nanos, currency, rate)}` : titles[provenance]}
    >
      {(isConverted || provenance !== 'billed') && '≈ '}
      {isConverted ? formatMoney(converted, rate.to) : formatMoney(nanos, currency)}
    </span>
  );
}

const titles: Record<Provenance, string> = {
  billed: 'As billed by the provider',
  computed: 'Computed from tokens and prices',
  estimated: 'Estimated',
};

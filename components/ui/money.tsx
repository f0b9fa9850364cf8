import type { Provenance } from '@/lib/core/units';
import { formatMoney } from '../text/money-text';

type Props = { nanos: number | null; currency: string; provenance?: Provenance };

/** An amount with its currency. An en dash where it is not known, '≈' before what was computed or estimated; never 0 for unknown. */
export function Money({ nanos, currency, provenance = 'billed' }: Props) {
  if (nanos === null) return <span title="Not known">–</span>;
  const about = provenance === 'billed' ? '' : '≈ ';
  return (
    <span className="money" title={titles[provenance]}>
      {about}
      {formatMoney(nanos, currency)}
    </span>
  );
}

const titles: Record<Provenance, string> = {
  billed: 'As billed by the provider',
  computed: 'Computed from tokens and prices',
  estimated: 'Estimated',
};

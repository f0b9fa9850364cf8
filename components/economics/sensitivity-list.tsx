import { exact } from '@/lib/economics/exact';
import { toFixed } from '@/lib/economics/exact-print';
import { sensitivity } from '@/lib/economics/sensitivity';
import type { Comparison } from '@/lib/economics/verdict';
import { segmentSentences } from '../text/economics-words';

type Props = { comparison: Comparison; range: { from: number; to: number } };

const CHANGES = [-50, -20, 20, 50].map((pct) => exact(pct));

/** What becomes of the crossings if messages cost more or less than assumed. */
export function SensitivityList({ comparison, range }: Props) {
  return (
    <dl className="stack">
      {sensitivity(comparison, range, CHANGES).map(({ changePct, segments }) => (
        <div key={toFixed(changePct, 0)}>
          <dt>
            <strong>
              Raw price {changePct.n > 0n ? '+' : ''}
              {toFixed(changePct, 0)} %
            </strong>
          </dt>
          <dd>{segmentSentences(segments.slice(0, 6)).join(' ')}</dd>
        </div>
      ))}
    </dl>
  );
}

import { toFixed } from '@/lib/economics/exact-print';
import { type Comparison, verdict, verdictSegments } from '@/lib/economics/verdict';
import { exactMoney, segmentSentences, verdictSentence } from '../text/economics-words';
import { Card } from '../ui/card';
import { When } from '../ui/when';
import type { OwnUsage } from './own-usage';

type Props = {
  comparison: Comparison;
  messages: number;
  range: { from: number; to: number };
  terms: { plan: string; currency: string; converted: boolean };
  /** Left out where the figures were typed in. */
  usage: OwnUsage | undefined;
  /** Which days the usage is of, in words. */
  days: string;
};

const SHOWN = 8;

/** The answer in words, every crossing, and what it rests on. */
export function VerdictCard({ comparison, messages, range, terms, usage, days }: Props) {
  const { plan, currency, converted } = terms;
  const told = verdict(comparison, messages);
  const all = segmentSentences(
    verdictSegments(comparison, range),
    (volume) => verdict(comparison, volume).plan !== undefined,
  );
  const sign = converted || usage?.provenance !== 'billed' ? '≈ ' : '';
  const when = usage ? `At ${days}` : `At an estimated ${messages.toLocaleString()} messages a month`;
  return (
    <Card title="Verdict">
      <div className="stack">
        <p className="economics-verdict" role="status">
          {verdictSentence(told, { when, plan, currency, sign })} {all[0]}
        </p>
        <ul>
          {all.slice(1, SHOWN).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {all.length > SHOWN && <li>{all.length - SHOWN} more stretches lie beyond; the table has every border.</li>}
        </ul>
        <p>
          {plan} costs {told.effectivePerCredit ? `≈ ${exactMoney(told.effectivePerCredit, currency)}` : '–'} for each
          credit used, and {told.markup ? `≈ ${toFixed(told.markup, 2)} times` : '–'} the raw price of the same
          messages.
        </p>
        <p className="small quiet">
          {usage ? (
            <>
              Spend {usage.provenance === 'billed' ? 'as billed' : '≈ computed'} by your providers, as of{' '}
              <When at={usage.updatedAt} form="clock" />.
              {usage.others > 0 && ` Money in ${usage.others} more currencies is not counted.`}
            </>
          ) : (
            'These are estimates typed in below, not your own usage.'
          )}
        </p>
      </div>
    </Card>
  );
}

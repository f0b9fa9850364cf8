import { toFixed } from '@/lib/economics/exact-print';
import { rateBetween } from '@/lib/economics/rate-table';
import type { KeptRateT } from '../../economics/kept-terms';
import { rates as ratesAnswer } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { rateWords } from '../../text/display-money';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

type Props = {
  period: string;
  to: string;
  /** Currencies of the month's charges that are not the statement's own. */
  foreign: readonly string[];
  /** The rates that hold now, some perhaps of an earlier month. */
  rates: readonly KeptRateT[];
  wrongs: Readonly<Record<string, string>>;
  onChange: (rate: KeptRateT) => void;
};

/**
 * One exchange rate for each foreign currency, with its day and where it was read. A changed one holds for this month. The rate that amounts are
 * shown at is offered, never taken by itself: a card's rate is another one.
 */
export function StatementRates({ period, to, foreign, rates, wrongs, onChange }: Props) {
  const known = useAnswer(ratesAnswer).value ?? [];
  return (
    <>
      {foreign.map((from) => {
        const kept = rates.find((rate) => rate.from === from);
        const offer = kept ? undefined : rateBetween(known, from, to);
        const rate: KeptRateT = kept ?? { period, from, to, rate: '', day: '', source: '' };
        const change = (part: Partial<KeptRateT>) => onChange({ ...rate, ...part, period });
        return (
          <div key={from} className="economics-form">
            <TextField
              label={`${to} for one ${from}`}
              value={rate.rate}
              inputMode="decimal"
              wrong={wrongs[`rate.${from}`] ?? (kept ? undefined : 'A rate is missing.')}
              note={kept && kept.period !== period ? `Kept from ${kept.period}; change it for ${period}.` : undefined}
              onChange={(text) => change({ rate: text })}
            />
            <TextField
              label={`Day of the ${from} rate`}
              value={rate.day}
              placeholder={`${period}-28`}
              onChange={(day) => change({ day })}
            />
            <TextField
              label={`Where the ${from} rate was read`}
              value={rate.source}
              onChange={(source) => change({ source })}
            />
            {offer && (
              <div>
                <p className="small quiet">{rateWords(offer)}</p>
                <Button
                  onClick={() => change({ rate: toFixed(offer.rate, 6), day: offer.day, source: offer.source })}
                >{`Use this ${from} rate`}</Button>
              </div>
            )}
          </div>
        );
      })}
    </>
  );
}

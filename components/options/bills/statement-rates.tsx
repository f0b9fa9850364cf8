import type { KeptRateT } from '../../economics/kept-terms';
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

/** One exchange rate for each foreign currency, with its day and where it was read. A changed one holds for this month. */
export function StatementRates({ period, to, foreign, rates, wrongs, onChange }: Props) {
  return (
    <>
      {foreign.map((from) => {
        const known = rates.find((rate) => rate.from === from);
        const rate: KeptRateT = known ?? { period, from, to, rate: '', day: '', source: '' };
        const change = (part: Partial<KeptRateT>) => onChange({ ...rate, ...part, period });
        return (
          <div key={from} className="economics-form">
            <TextField
              label={`${to} for one ${from}`}
              value={rate.rate}
              inputMode="decimal"
              wrong={wrongs[`rate.${from}`] ?? (known ? undefined : 'A rate is missing.')}
              note={
                known && known.period !== period ? `Kept from ${known.period}; change it for ${period}.` : undefined
              }
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
          </div>
        );
      })}
    </>
  );
}

import type { WouldHave } from '@/lib/usage/dry-run';
import { formatMoney } from '../../text/money-text';
import { clockTime } from '../../text/time-text';
import './alerts.css';

type Props = { times: readonly WouldHave[] | undefined; currency: string };

const SHOWN = 5;

/** The answer of a dry run, newest first: when keys would have been stopped, why, and what was spent afterwards. */
export function WouldHaveList({ times, currency }: Props) {
  if (!times) return <p className="small quiet">Looking at the last 90 days</p>;
  if (times.length === 0) return <p className="small quiet">In the last 90 days this would have stopped nothing.</p>;
  const newest = times.toReversed();
  const many = times.length === 1 ? 'once' : `${times.length} times`;
  return (
    <div className="would-have small">
      <p>In the last 90 days this would have stopped spend {many}:</p>
      <ul>
        {newest.slice(0, SHOWN).map(({ at, reason, after }) => (
          <li key={at}>
            {clockTime(at)}: {reason} <strong>{formatMoney(after, currency)}</strong> was spent after it.
          </li>
        ))}
      </ul>
      {newest.length > SHOWN && <p className="quiet">and {newest.length - SHOWN} earlier.</p>}
    </div>
  );
}

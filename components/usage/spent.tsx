import type { Sum } from '../charts/series';
import { Money } from '../ui/money';

/** What was spent, every currency for itself ('$4.10 + ¥12.00'): nothing is left out and nothing added across currencies. */
export function Spent({ of: { others, ...sum } }: { of: Sum }) {
  return (
    <>
      <Money {...sum} />
      {others
        .filter(({ nanos }) => nanos !== 0)
        .map((other) => (
          <span key={other.currency}>
            {' + '}
            <Money {...other} />
          </span>
        ))}
    </>
  );
}

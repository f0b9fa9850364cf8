/** What a balance that rose says: a top-up of some size with money spent meanwhile, or money given back. Amounts in billionths. */
export type Rise = { rise: { kind: 'top-up' | 'refund'; nanos: number }; spent: number };

const UNIT = 1e9;

/**
 * Tells a top-up from a refund, and what was spent between the two readings beside it.
 *
 * `past` are the earlier readings, oldest first; `now` is above the last of them. Credit is sold in whole units, so a rise of 9.63 is a
 * top-up of 10 with 0.37 spent, if that much is spent between readings at all; the spend found so is always less than one unit. A rise of
 * less than a unit, or one of less than half the usual size onto a balance that is still high, is a refund. Nothing is ever counted as
 * negative spend.
 */
export function readRise(past: readonly number[], now: number): Rise {
  const start = past.at(-1) ?? now;
  const rise = now - start;
  const seen = risesOf(past);
  const usual = middle(seen.map((each) => each.size));
  const mark = Math.max(0, ...seen.map((each) => each.start));
  const isOdd = usual !== undefined && rise < usual / 2 && start > 2 * mark;
  if (rise < UNIT || isOdd) return { rise: { kind: 'refund', nanos: rise }, spent: 0 };
  const rest = Math.ceil(rise / UNIT) * UNIT - rise;
  const spent = rest <= 3 * largestFall(past) ? rest : 0;
  return { rise: { kind: 'top-up', nanos: rise + spent }, spent };
}

const risesOf = (past: readonly number[]): { start: number; size: number }[] =>
  past.flatMap((balance, at) => {
    const start = past[at - 1] ?? balance;
    return balance - start >= UNIT ? [{ start, size: balance - start }] : [];
  });

const largestFall = (past: readonly number[]): number =>
  past.reduce((largest, balance, at) => Math.max(largest, (past[at - 1] ?? balance) - balance), 0);

function middle(sizes: readonly number[]): number | undefined {
  return sizes.length < 2 ? undefined : sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)];
}

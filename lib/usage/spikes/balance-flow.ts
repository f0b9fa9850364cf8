/** What a new balance reading says: money spent since the reading before, and how many automatic recharges it hides. */
export type Flow = { spent: number; recharges: number };

type Seen = {
  /** Rises that were recharges, each divided by how many it was; the highest balance after one, the lowest balance of all. */
  rises: number[];
  highest: number;
  lowest: number;
  /** Mean of the falls: what usually goes between two readings. */
  fallen: number;
  falls: number;
};

/**
 * Reads spend out of a prepaid balance that falls with use and jumps with top-ups.
 *
 * A recharge usually has a fixed size and comes when the balance falls below a fixed mark, so a rise of 18.20 on an account recharged
 * by 20 hides 1.80 of spend. Size and mark are learned from past rises. A rise that cannot be a recharge (a refund, a manual top-up)
 * counts as no spend. Amounts in units of the currency; a reading error of half a cent is allowed for.
 */
export function createBalanceFlow(): (balance: number) => Flow {
  let before: number | undefined;
  const seen: Seen = { rises: [], highest: 0, lowest: Number.POSITIVE_INFINITY, fallen: 0, falls: 0 };
  return (balance) => {
    const start = before ?? balance;
    before = balance;
    seen.lowest = Math.min(seen.lowest, balance);
    if (balance > start + 0.001) return risen(seen, start, balance);
    const spent = Math.max(0, start - balance);
    if (spent > 0.001) {
      seen.falls += 1;
      seen.fallen += (spent - seen.fallen) / Math.min(seen.falls, 100);
    }
    return { spent, recharges: 0 };
  };
}

function risen(seen: Seen, start: number, balance: number): Flow {
  const rise = balance - start;
  const size = rechargeSize(seen, rise);
  const slack = Math.max(seen.fallen, 0.06 * size);
  const count = Math.max(1, Math.ceil((rise - slack) / size));
  const hidden = Math.max(0, count * size - rise);
  // a recharge needs the balance to have fallen to the mark first
  if (seen.rises.length > 1 && rise < 0.6 * size && hidden + slack < start - seen.lowest)
    return { spent: 0, recharges: 0 };
  seen.rises.push(rise / count);
  if (count === 1) seen.highest = Math.max(seen.highest, balance);
  return { spent: hidden, recharges: count };
}

// every rise and every reach from the mark to the top is a little less than the size
function rechargeSize(seen: Seen, rise: number): number {
  const sorted = [...seen.rises].sort((a, b) => a - b);
  const typical = sorted[Math.floor(sorted.length / 2)] ?? rise;
  const plausible = [...sorted, rise, seen.highest - seen.lowest].filter((one) => one < 1.35 * typical);
  return Math.ceil(Math.max(...plausible, 0.5 * typical) + seen.fallen / (2 + sorted.length) - 0.005);
}

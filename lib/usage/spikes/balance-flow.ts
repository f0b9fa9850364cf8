/** What a new balance reading says: money spent since the reading before, and how many automatic recharges it hides. */
export type Flow = { spent: number; recharges: number };

/**
 * Reads spend out of a prepaid balance that falls with use and jumps with top-ups.
 *
 * A recharge usually has a fixed size, so a rise of 18.20 on an account recharged by 20 hides 1.80 of spend. The size is learned
 * from past rises: the smallest whole amount that covers most of them. An unusual rise (a refund, a manual top-up) counts as no spend.
 */
export function createBalanceFlow(): (balance: number) => Flow {
  let before: number | undefined;
  const rises: number[] = [];
  return (balance) => {
    const change = before === undefined ? 0 : before - balance;
    before = balance;
    if (change >= 0) return { spent: change, recharges: 0 };
    const rise = -change;
    const size = rechargeSize(rises);
    rises.push(rise);
    if (size === undefined) return { spent: Math.max(0, Math.ceil(rise - 0.005) - rise), recharges: 1 };
    const count = Math.ceil((rise - 0.005) / size);
    const hidden = count * size - rise;
    // far below one recharge: a refund, not a recharge with spend behind it
    if (rise < 0.4 * size) return { spent: 0, recharges: 0 };
    return { spent: Math.max(0, hidden), recharges: count };
  };
}

function rechargeSize(rises: readonly number[]): number | undefined {
  if (rises.length === 0) return undefined;
  const sorted = [...rises].sort((a, b) => a - b);
  const typical = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const single = sorted.filter((rise) => rise > 0.5 * typical && rise < 1.6 * typical);
  return Math.ceil((single.at(-1) ?? typical) - 0.005);
}

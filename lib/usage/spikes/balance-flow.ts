/** What a new balance reading says: money spent since the reading before, and how many recharges it hides. */
export type Flow = { spent: number; recharges: number };

type Rise = { start: number; by: number };
type Seen = {
  /** Past rises that were payments, latest last. */
  rises: Rise[];
  lowest: number;
  /** Mean of the falls: what usually goes between two readings. */
  fallen: number;
  falls: number;
};

/** Rises remembered: a recharge whose size was changed is learned again after half as many. */
const REMEMBERED = 12;
/** The smallest top-up there is. */
const LEAST_TOP_UP = 1;
/** A reading is good to half a cent on either side. */
const CENT = 0.011;
/** How often a payment is made by hand on an account that is recharged, and of how many sizes it could be. */
const BY_HAND = 0.02;
const SIZES = 100;

/**
 * Reads spend out of a prepaid balance that falls with use and jumps with top-ups.
 *
 * Top-ups are whole amounts, so a rise of 19.20 hides 0.80 of spend. A recharge by the provider has one size and comes when the balance
 * falls to a fixed mark, so no rise is larger than it: once most past rises agree on a size, a rise of 8.20 on an account recharged by 20
 * hides 11.80. A rise that cannot be a recharge (a refund, a top-up by hand) hides no more than is usual. Amounts in units of the currency.
 */
export function createBalanceFlow(): (balance: number) => Flow {
  let before: number | undefined;
  const seen: Seen = { rises: [], lowest: Number.POSITIVE_INFINITY, fallen: 0, falls: 0 };
  return (balance) => {
    const start = before ?? balance;
    before = balance;
    seen.lowest = Math.min(seen.lowest, balance);
    if (balance > start + 0.001) return risen(seen, { start, by: balance - start });
    const spent = Math.max(0, start - balance);
    if (spent > 0.001) {
      seen.falls += 1;
      seen.fallen += (spent - seen.fallen) / Math.min(seen.falls, 100);
    }
    return { spent, recharges: 0 };
  };
}

function risen(seen: Seen, rise: Rise): Flow {
  // a few cents more are a restatement, not a payment
  if (rise.by < LEAST_TOP_UP - Math.max(CENT, seen.fallen)) return { spent: 0, recharges: 0 };
  seen.rises.push(rise);
  if (seen.rises.length > REMEMBERED) seen.rises.shift();
  const whole = shortOfWhole(rise.by, seen);
  const size = regularSize(seen);
  if (size === undefined) return { spent: whole + Math.floor(seen.fallen), recharges: 1 };
  const isRecharge = automatic(rise, size, seen) > byHand(rise, seen);
  return isRecharge ? { spent: Math.max(0, size - rise.by), recharges: 1 } : { spent: whole, recharges: 0 };
}

/** The size under which the past rises are likeliest; `undefined` if they are likelier all made by hand. */
function regularSize(seen: Seen): number | undefined {
  if (seen.rises.length < 2) return undefined;
  let best: number | undefined;
  let most = 0;
  for (const rise of seen.rises) most += Math.log(byHand(rise, seen) / BY_HAND);
  const tried = new Set(seen.rises.flatMap(({ by }) => [0, 1, 2].map((more) => Math.ceil(by - CENT) + more)));
  for (const size of tried) {
    let sum = -Math.log(SIZES);
    for (const rise of seen.rises) sum += Math.log(automatic(rise, size, seen) + byHand(rise, seen));
    if (sum <= most) continue;
    most = sum;
    best = size;
  }
  return best;
}

// an automatic recharge is no smaller than the rise, and needs the balance to have fallen to the mark first
function automatic({ start, by }: Rise, size: number, seen: Seen): number {
  const hidden = size - by;
  const slack = Math.max(CENT, seen.fallen, 0.06 * size);
  if (hidden < -CENT || hidden + slack < start - seen.lowest) return 0;
  return (1 - BY_HAND) * likelihood(Math.max(0, hidden), seen);
}

const byHand = ({ by }: Rise, seen: Seen): number => (BY_HAND / SIZES) * likelihood(shortOfWhole(by, seen), seen);

// how likely so much was spent between two readings: mostly about the usual, now and then many times that
function likelihood(hidden: number, { fallen }: Seen): number {
  const usual = Math.max(0.02, fallen);
  return (0.85 * Math.exp(-hidden / usual)) / usual + 0.15 / (30 * usual) / (1 + hidden / (30 * usual)) ** 2;
}

// what a rise is short of a whole amount, if so much could have been spent
function shortOfWhole(by: number, { fallen }: Seen): number {
  const hidden = Math.max(0, Math.ceil(by - CENT) - by);
  return hidden < 4 * fallen + 0.1 ? hidden : 0;
}

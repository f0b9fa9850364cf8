import { add, compare, type Exact, exact, HUNDRED, multiply, ratio, smaller, subtract, sum, ZERO } from './exact';

/** A monthly allowance; what a month leaves stays usable for `rolloverMonths` more, then it expires at that month's close; infinity: never. */
export type Allowance = { credits: Exact; rolloverMonths: number; monthlyFee: Exact };

/** One month of an allowance. `balanceAtClose` is after use and before expiry. */
export type RolloverMonth = {
  month: number;
  granted: Exact;
  used: Exact;
  unmet: Exact;
  balanceAtClose: Exact;
  expiringAtClose: Exact;
  carriedForward: Exact;
};

/** The months and their totals; `totalUsed + totalExpired + balanceAtEnd = totalGranted` always. */
export type Rollover = {
  months: RolloverMonth[];
  totalGranted: Exact;
  totalUsed: Exact;
  totalUnmet: Exact;
  totalExpired: Exact;
  balanceAtEnd: Exact;
  feeTotal: Exact;
  /** Fees divided by credits really used: what a credit costs once expiry is counted. Undefined when none was used. */
  effectivePerCredit: Exact | undefined;
  utilisationPct: Exact | undefined;
};

/** Plays an allowance against the credits wanted each month: grant, spend the oldest grant first, expire what is too old. */
export function rollover(allowance: Allowance, wanted: readonly Exact[]): Rollover {
  const months: RolloverMonth[] = [];
  let grants: Grant[] = [];
  for (const [index, want] of wanted.entries()) {
    const month = index + 1;
    grants = [...grants, { month, left: allowance.credits }];
    const available = sum(grants.map((grant) => grant.left));
    const used = smaller(want, available);
    grants = spend(grants, used);
    const kept = grants.filter((grant) => grant.month + allowance.rolloverMonths > month);
    const balanceAtClose = subtract(available, used);
    const carriedForward = sum(kept.map((grant) => grant.left));
    const expiringAtClose = subtract(balanceAtClose, carriedForward);
    const unmet = subtract(want, used);
    months.push({ month, granted: allowance.credits, used, unmet, balanceAtClose, expiringAtClose, carriedForward });
    grants = kept;
  }
  return { months, ...totals(months, allowance) };
}

type Grant = { month: number; left: Exact };

function spend(grants: readonly Grant[], amount: Exact): Grant[] {
  let due = amount;
  return grants.map((grant) => {
    const taken = compare(due, grant.left) < 0 ? due : grant.left;
    due = subtract(due, taken);
    return { ...grant, left: subtract(grant.left, taken) };
  });
}

function totals(months: readonly RolloverMonth[], allowance: Allowance): Omit<Rollover, 'months'> {
  const total = (pick: (month: RolloverMonth) => Exact) => months.map(pick).reduce(add, ZERO);
  const totalGranted = total((month) => month.granted);
  const totalUsed = total((month) => month.used);
  const feeTotal = multiply(exact(months.length), allowance.monthlyFee);
  return {
    totalGranted,
    totalUsed,
    totalUnmet: total((month) => month.unmet),
    totalExpired: total((month) => month.expiringAtClose),
    balanceAtEnd: months.at(-1)?.carriedForward ?? ZERO,
    feeTotal,
    effectivePerCredit: ratio(feeTotal, totalUsed),
    utilisationPct: ratio(multiply(totalUsed, HUNDRED), totalGranted),
  };
}

import { unreachable } from '@/lib/core/result';
import type { Nanos } from '@/lib/core/units';
import { divide, type Exact, exact, multiply, ONE, sign, ZERO } from '@/lib/economics/exact';
import { floorTo, fromNanos } from '@/lib/economics/exact-print';
import { ascii } from './ascii';
import { dayPeriod, type FocusParty, type FocusRow, monthPeriod, partyColumns } from './focus-row';
import { decimal, prices } from './focus-usage';

/**
 * A charge that is not metered usage. `product` names the plan or pack; amounts are billionths of the party's currency. What was paid back
 * is the same kind of charge below zero: FOCUS counts refunds to the category of what they refund.
 * Source: https://focus.finops.org/focus-specification/v1-2/#chargecategory, checked 2026-11-25.
 */
export type FocusCharge = {
  party: FocusParty;
  day: string;
  product: string;
} /** `months` is how many it buys, one where left out. */ & (
  | { kind: 'plan-fee'; amount: Nanos; months?: number }
  /** Bought once and used up the same day: a licence, a pack nobody counts. */
  | { kind: 'one-off'; amount: Nanos }
  | { kind: 'credit-pack'; amount: Nanos; credits: number }
  /** Credits used from a pack or plan; `amount` is their part of what was paid, for instance by largest remainder. */
  | { kind: 'credit-use'; amount: Nanos; credits: number }
  | { kind: 'tax'; amount: Nanos; comesBack?: boolean }
  /** A bonus or a voucher, negative; nothing that was bought is given back. */
  | { kind: 'credit'; amount: Nanos; comesBack?: boolean }
  /** A later restatement of a closed month. */
  | { kind: 'correction'; amount: Nanos }
);

/**
 * The FOCUS rows of a charge. A plan fee is two: the purchase (billed, no effective cost) and the month it buys (effective cost,
 * not billed), because FOCUS wants EffectiveCost 0 on every purchase; both sums then come out right.
 */
export function focusCharge(charge: FocusCharge): FocusRow[] {
  const amount = fromNanos(charge.amount);
  const base = { ...partyColumns(charge.party, charge.day), ...serviceColumns(charge) };
  // two platforms may both have a 'Pro'
  const sku = `${charge.party.issuer}/${charge.product}`;
  switch (charge.kind) {
    case 'plan-fee': {
      const { months = 1 } = charge;
      const fee = { ...base, ...monthPeriod(charge.day, months), ChargeFrequency: 'Recurring' };
      const span = { quantity: exact(months), unit: 'Months', sku };
      return [
        { ...fee, ...purchase(amount, span), ChargeDescription: ascii(`Plan fee: ${charge.product}`) },
        { ...fee, ...drawdown(amount, span), ChargeDescription: ascii(`Plan in use: ${charge.product}`) },
      ];
    }
    case 'one-off': {
      const once = { ...base, ...dayPeriod(charge.day), ChargeFrequency: 'One-Time' };
      const unit = { quantity: ONE, unit: 'Units', sku };
      return [
        { ...once, ...purchase(amount, unit), ChargeDescription: ascii(`Bought: ${charge.product}`) },
        { ...once, ...drawdown(amount, unit), ChargeDescription: ascii(`In use: ${charge.product}`) },
      ];
    }
    case 'credit-pack': {
      const bought = { quantity: exact(charge.credits), unit: 'Credits', sku };
      const text = { ChargeDescription: ascii(`Credits bought: ${charge.product}`), ChargeFrequency: 'One-Time' };
      const credits = sign(amount) < 0 ? -charge.credits : charge.credits;
      return [{ ...base, ...dayPeriod(charge.day), ...purchase(amount, bought), ...virtual(credits), ...text }];
    }
    case 'credit-use': {
      const used = { quantity: exact(charge.credits), unit: 'Credits', sku };
      const text = { ChargeDescription: ascii(`Credits used: ${charge.product}`), ChargeFrequency: 'Usage-Based' };
      return [{ ...base, ...dayPeriod(charge.day), ...drawdown(amount, used), ...virtual(charge.credits), ...text }];
    }
    case 'tax':
      return [{ ...base, ...monthPeriod(charge.day), ...unpriced(amount, 'Tax'), ...said('Tax', charge) }];
    case 'credit':
      return [{ ...base, ...dayPeriod(charge.day), ...unpriced(amount, 'Credit'), ...said('Credit', charge) }];
    case 'correction': {
      // money moved, nothing more was consumed
      const consumed = { ConsumedQuantity: '0', ConsumedUnit: 'Units' };
      const corrected = { ...unpriced(amount, 'Usage'), ...consumed, ChargeClass: 'Correction' };
      return [{ ...base, ...monthPeriod(charge.day), ...corrected, ...said('Correction', charge) }];
    }
    default:
      return unreachable(charge);
  }
}

type Bought = { quantity: Exact; unit: string; sku: string };

const serviceColumns = (charge: FocusCharge): FocusRow => ({
  ServiceName: ascii(charge.party.issuer),
  ServiceSubcategory: 'AI Platforms',
  x_Estimated: 'false',
});

const said = (what: string, { product, comesBack }: { product: string; comesBack?: boolean }): FocusRow => ({
  ChargeDescription: ascii(`${what}: ${product}`),
  ChargeFrequency: comesBack ? 'Recurring' : 'One-Time',
});

const virtual = (credits: number): FocusRow => ({ x_VirtualCurrency: 'Credits', x_VirtualQuantity: String(credits) });

const purchase = (amount: Exact, bought: Bought): FocusRow => ({
  ...sold(amount, bought, 'purchase'),
  ChargeCategory: 'Purchase',
  BilledCost: decimal(amount),
  EffectiveCost: '0',
  PricingCurrencyEffectiveCost: '0',
});

const drawdown = (amount: Exact, used: Bought): FocusRow => ({
  ...sold(amount, used, 'use'),
  ChargeCategory: 'Usage',
  ConsumedQuantity: decimal(counted(amount, used)),
  ConsumedUnit: used.unit,
  BilledCost: '0',
  EffectiveCost: decimal(amount),
  PricingCurrencyEffectiveCost: decimal(amount),
});

/** What is given back has its price and a quantity below zero: FOCUS knows no negative price. */
function sold(amount: Exact, bought: Bought, how: string): FocusRow {
  const { unit, sku } = bought;
  const quantity = counted(amount, bought);
  const price = quantity.n === 0n ? ZERO : floorTo(divide(amount, quantity), 15);
  return {
    PricingQuantity: decimal(quantity),
    PricingUnit: unit,
    ...prices(price, multiply(price, quantity)),
    SkuId: ascii(sku),
    SkuMeter: unit,
    SkuPriceId: ascii(`${sku}/${how}`),
  };
}

const counted = (amount: Exact, { quantity }: Bought): Exact =>
  sign(amount) < 0 ? { n: -quantity.n, d: quantity.d } : quantity;

const unpriced = (amount: Exact, category: string): FocusRow => ({
  ChargeCategory: category,
  BilledCost: decimal(amount),
  EffectiveCost: decimal(amount),
  PricingCurrencyEffectiveCost: decimal(amount),
  ListCost: decimal(amount),
  ContractedCost: decimal(amount),
});

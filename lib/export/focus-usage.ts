import { divide, type Exact, exact, multiply, sign } from '@/lib/economics/exact';
import { floorTo, fromNanos, toDecimal, toFixed } from '@/lib/economics/exact-print';
import { ascii, asciiJson } from './ascii';
import { dayPeriod, type FocusRow, partyColumns } from './focus-row';
import type { MeterType, UsageRow } from './usage-row';

/** What each meter is called on a price list. */
const METERS: Record<MeterType, string> = {
  in: 'Input Tokens',
  cacheRead: 'Cache Read Tokens',
  cacheWrite: 'Cache Write Tokens',
  out: 'Output Tokens',
  other: 'Other Charges',
};

const PRICE_PLACES = 15;

/**
 * A day's usage as a FOCUS row. `BilledCost` is what the provider charged or what we computed (`x_Estimated`).
 *
 * Where no list price is known the unit price is the cost divided by the tokens, cut to 15 places, and `ListCost` is the product
 * of that price and the quantity, so that the two multiply exactly. A negative day becomes a correction without prices.
 */
export function focusUsage(row: UsageRow): FocusRow {
  const cost = fromNanos(row.cost.nanos);
  const party = {
    issuer: row.provider.name,
    publisher: row.publisher,
    account: row.account,
    currency: row.cost.currency,
    ...(row.invoiceId === undefined ? {} : { invoiceId: row.invoiceId }),
  };
  const tags = {
    ...(row.site === undefined ? {} : { site: row.site }),
    ...(row.project === undefined ? {} : { project: row.project }),
  };
  return {
    ...partyColumns(party, row.day),
    ...dayPeriod(row.day),
    ...(sign(cost) < 0 ? correction(cost) : priced(row, cost)),
    ...consumed(row),
    ChargeCategory: 'Usage',
    ChargeFrequency: 'Usage-Based',
    ChargeDescription: ascii(`${METERS[row.meter]} of ${row.model}`),
    ServiceName: ascii(`${row.provider.name} API`),
    ServiceSubcategory: 'Generative AI',
    BilledCost: decimal(cost),
    EffectiveCost: decimal(cost),
    PricingCurrencyEffectiveCost: decimal(cost),
    SubAccountId: ascii(row.key.id),
    SubAccountName: ascii(row.key.alias),
    Tags: asciiJson(tags),
    x_KeyAlias: ascii(row.key.alias),
    x_Estimated: String(row.provenance !== 'billed'),
  };
}

function priced(row: UsageRow, cost: Exact): FocusRow {
  const counted = isCounted(row);
  const quantity = exact(counted ? row.tokens : 1);
  const listed = counted && row.listPerMillion ? divide(row.listPerMillion, exact(1_000_000)) : undefined;
  const price = listed && toDecimal(listed) !== undefined ? listed : floorTo(divide(cost, quantity), PRICE_PLACES);
  const sku = ascii(`${row.provider.id}/${row.model}`);
  return {
    PricingQuantity: decimal(quantity),
    PricingUnit: counted ? 'Tokens' : 'Units',
    ...prices(price, multiply(price, quantity)),
    SkuId: sku,
    SkuMeter: METERS[row.meter],
    SkuPriceId: `${sku}/${row.meter}`,
  };
}

const isCounted = (row: UsageRow): boolean => row.meter !== 'other' && row.tokens > 0;

/** On corrections too: the sentence of ConsumedQuantity-C-006-C spares them, the rule model as written does not. */
const consumed = (row: UsageRow): FocusRow =>
  isCounted(row)
    ? { ConsumedQuantity: String(row.tokens), ConsumedUnit: 'Tokens' }
    : { ConsumedQuantity: '1', ConsumedUnit: 'Units' };

const correction = (cost: Exact): FocusRow => ({
  ChargeClass: 'Correction',
  ListCost: decimal(cost),
  ContractedCost: decimal(cost),
});

/** Unit price and cost, list and contracted the same: nobody here negotiates. */
export const prices = (unitPrice: Exact, cost: Exact): FocusRow => ({
  ListUnitPrice: decimal(unitPrice),
  ContractedUnitPrice: decimal(unitPrice),
  PricingCurrencyListUnitPrice: decimal(unitPrice),
  PricingCurrencyContractedUnitPrice: decimal(unitPrice),
  ListCost: decimal(cost),
  ContractedCost: decimal(cost),
  PricingCategory: 'Standard',
});

/** All digits; a number that never ends (which none here is) would be printed to 15 places. */
export const decimal = (value: Exact): string => toDecimal(value) ?? toFixed(value, PRICE_PLACES);

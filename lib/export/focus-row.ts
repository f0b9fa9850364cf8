import { nextPeriod, periodBounds, periodOfDay } from '@/lib/economics/period';
import { ascii } from './ascii';

/**
 * The columns we write, in the order of the file: those FOCUS 1.2 demands, those its criteria ask of a provider with unit prices,
 * usage, sub accounts, tags and several currencies, then our own (`x_`).
 * Source: https://focus.finops.org/focus-specification/v1-2/, checked 2026-11-23.
 */
export const FOCUS_COLUMNS = [
  'BilledCost',
  'BillingAccountId',
  'BillingAccountName',
  'BillingCurrency',
  'BillingPeriodEnd',
  'BillingPeriodStart',
  'ChargeCategory',
  'ChargeClass',
  'ChargeDescription',
  'ChargeFrequency',
  'ChargePeriodEnd',
  'ChargePeriodStart',
  'ConsumedQuantity',
  'ConsumedUnit',
  'ContractedCost',
  'ContractedUnitPrice',
  'EffectiveCost',
  'InvoiceId',
  'InvoiceIssuerName',
  'ListCost',
  'ListUnitPrice',
  'PricingCategory',
  'PricingCurrency',
  'PricingCurrencyContractedUnitPrice',
  'PricingCurrencyEffectiveCost',
  'PricingCurrencyListUnitPrice',
  'PricingQuantity',
  'PricingUnit',
  'ProviderName',
  'PublisherName',
  'ServiceCategory',
  'ServiceName',
  'ServiceSubcategory',
  'SkuId',
  'SkuMeter',
  'SkuPriceDetails',
  'SkuPriceId',
  'SubAccountId',
  'SubAccountName',
  'Tags',
  'x_KeyAlias',
  'x_Estimated',
  'x_VirtualCurrency',
  'x_VirtualQuantity',
] as const;

/** A column we write. */
export type FocusColumn = (typeof FOCUS_COLUMNS)[number];

/** A row of the FOCUS table. A missing column is null: an empty cell, never a zero or a placeholder. */
export type FocusRow = Partial<Record<FocusColumn, string>>;

/** Columns that hold numbers; the rest is text. */
export const NUMERIC_COLUMNS: ReadonlySet<FocusColumn> = new Set<FocusColumn>([
  'BilledCost',
  'ConsumedQuantity',
  'ContractedCost',
  'ContractedUnitPrice',
  'EffectiveCost',
  'ListCost',
  'ListUnitPrice',
  'PricingCurrencyContractedUnitPrice',
  'PricingCurrencyEffectiveCost',
  'PricingCurrencyListUnitPrice',
  'PricingQuantity',
  'x_VirtualQuantity',
]);

/** Who charges, whose account, on which invoice: the part every kind of row has. */
export type FocusParty = {
  issuer: string;
  publisher: string;
  account: { id: string; name: string };
  currency: string;
  invoiceId?: string;
};

/** The columns of the party, and the month the day lies in as billing period. */
export function partyColumns(party: FocusParty, day: string): FocusRow {
  const billing = periodBounds(periodOfDay(day));
  return {
    BillingAccountId: ascii(party.account.id),
    BillingAccountName: ascii(party.account.name),
    BillingCurrency: party.currency,
    PricingCurrency: party.currency,
    BillingPeriodStart: billing.from,
    BillingPeriodEnd: billing.to,
    // the one who bills is the one we name as provider: FOCUS wants BilledCost 0 wherever the two differ
    ProviderName: ascii(party.issuer),
    InvoiceIssuerName: ascii(party.issuer),
    PublisherName: ascii(party.publisher),
    ServiceCategory: 'AI and Machine Learning',
    ...(party.invoiceId === undefined ? {} : { InvoiceId: ascii(party.invoiceId) }),
  };
}

/** A UTC day as a charge period. */
export function dayPeriod(day: string): FocusRow {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return { ChargePeriodStart: `${day}T00:00:00Z`, ChargePeriodEnd: `${next}T00:00:00Z` };
}

/** The month a day lies in as a charge period, or that month and those after it. */
export function monthPeriod(day: string, months = 1): FocusRow {
  const first = periodOfDay(day);
  let end = nextPeriod(first);
  for (let more = 1; more < months; more++) end = nextPeriod(end);
  return { ChargePeriodStart: `${first}-01T00:00:00Z`, ChargePeriodEnd: `${end}-01T00:00:00Z` };
}

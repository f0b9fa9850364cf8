import type { Currency } from '@/lib/core/units';

/** How many places a bill in this currency is printed with: none for yen, three for dinars, two where the unit is no known currency. */
export function currencyDecimals(currency: Currency): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Money in words of the reader's locale: enough digits to be true, no more than help.
 *
 * Below a cent four significant places ($0.0042), else two ($12.40); a currency without minor units has none; a provider's own
 * unit ('credits') is written out after the number. `nanos` are billionths of one unit.
 */
export function formatMoney(nanos: number, currency: string): string {
  const value = nanos / 1e9;
  const small = value !== 0 && Math.abs(value) < 0.01;
  if (!/^[A-Z]{3}$/.test(currency)) return `${plain(small).format(value)} ${currency}`;
  const digits = small ? { minimumFractionDigits: 2, maximumFractionDigits: 6, maximumSignificantDigits: 2 } : {};
  return new Intl.NumberFormat(undefined, { style: 'currency', currency, ...digits }).format(value);
}

/** For axis ticks: '$1.2K', '$40', '$0.02'. Decimals as the axis's `highest` figure needs them. */
export function shortMoney(nanos: number, currency: string, highest: number = nanos): string {
  const value = nanos / 1e9;
  const style = /^[A-Z]{3}$/.test(currency) ? ({ style: 'currency', currency } as const) : {};
  const isLarge = Math.abs(value) >= 1000;
  const digits = isLarge || Math.abs(highest) >= 10e9 ? 0 : 2;
  return new Intl.NumberFormat(undefined, {
    ...style,
    notation: isLarge ? 'compact' : 'standard',
    maximumFractionDigits: isLarge ? 1 : digits,
    minimumFractionDigits: digits,
  }).format(value);
}

/** A whole count with the locale's thousands ('12,480'). */
export const formatCount = (count: number): string => new Intl.NumberFormat().format(count);

/** A count for tight places ('1.2M'). */
export const shortCount = (count: number): string =>
  new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 }).format(count);

/** A change with sign and arrow, as a share of what was ('▲ +12%'); `undefined` where there was nothing to compare with. */
export function formatChange(now: number, before: number): string | undefined {
  if (before <= 0) return undefined;
  const share = now / before - 1;
  const text = new Intl.NumberFormat(undefined, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  }).format(share);
  return `${share > 0.005 ? '▲' : share < -0.005 ? '▼' : '='} ${text}`;
}

const plain = (small: boolean) => new Intl.NumberFormat(undefined, { maximumFractionDigits: small ? 6 : 2 });

import { type Nanos, nanos, parseMoney } from '@/lib/core/units';

/** How a bill writes amounts: which sign decimals have, and whether whole numbers are hundredths (cents). */
export type AmountForm = { decimalComma: boolean; inCents: boolean };

/**
 * The amount in a bill's cell in billionths of its unit, or `undefined` where it is none or too large to keep.
 *
 * Money back is negative in every usual form: `-1.00`, `1.00-`, `(1.00)`, `1.00 CR`. Thousands may be set apart by a comma, point, space or
 * apostrophe, also the Indian way (1,23,456.78); the name or sign of a currency may stand on either side.
 */
export function readAmount(text: string, { decimalComma, inCents }: AmountForm): Nanos | undefined {
  const cell = text.trim();
  const power = inCents ? -2 : 0;
  // a program wrote it: 1.2e-05
  if (!decimalComma && /^[+-]?\d+(\.\d+)?[eE][+-]?\d+$/.test(cell)) return parseMoney(cell, power);
  const credited = /\bCR\.?$/i.test(cell);
  const bare = cell.replaceAll('−', '-').replace(/\p{L}+\.?|\p{Sc}|[\s\u00A0\u202F'’*]/gu, '');
  const bracketed = /^\((.+)\)$/.exec(bare)?.[1];
  const [, lead = '', number = '', trail = ''] = /^([+-]?)([\d.,]+)(-?)$/.exec(bracketed ?? bare) ?? [];
  if (number === '' || (lead && trail)) return undefined;
  const decimal = decimalComma ? number.replaceAll('.', '').replace(',', '.') : number.replaceAll(',', '');
  const amount = parseMoney(decimal, power);
  if (amount === undefined) return undefined;
  const isNegative = lead === '-' || trail === '-' || bracketed !== undefined || credited;
  return isNegative && amount !== 0 ? nanos(-amount) : amount;
}

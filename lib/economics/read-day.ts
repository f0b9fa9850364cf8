/** How a bill writes days when all parts are numbers; days with a month's name or the year first need no order. */
export type DayOrder = 'iso' | 'day-first' | 'month-first';

/**
 * The UTC day (`YYYY-MM-DD`) of a bill's cell, or `undefined` where it names no day that exists.
 *
 * Reads `2026-12-31`, `31.12.2026`, `12/31/26`, `20261231`, `31 Dec 2026`, `Dec 31, 2026`, and times behind them. A time with an offset
 * (`…T00:30:00+05:30`) and seconds since 1970 are moved to UTC; a time without one is taken as it is.
 */
export function readDay(text: string, order: DayOrder): string | undefined {
  const cell = text.trim();
  if (/^\d{10}(\.\d+)?$/.test(cell)) return moment(Number(cell) * 1000);
  if (/^\d{13}$/.test(cell)) return moment(Number(cell));
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})$/i.test(cell)) return offset(cell);
  const parts = numbers(cell, order) ?? named(cell);
  return parts && dayOf(...parts);
}

const moment = (at: number): string | undefined =>
  Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : undefined;

function offset(cell: string): string | undefined {
  const plain = cell
    .replace(' ', 'T')
    .replace(/\s*UTC$/i, 'Z')
    .replace(/\s*([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const at = Date.parse(plain);
  return Number.isNaN(at) ? undefined : moment(at);
}

type Parts = [year: string, month: string, day: string];

function numbers(cell: string, order: DayOrder): Parts | undefined {
  const [, ...packed] = /^(\d{4})(\d{2})(\d{2})$/.exec(cell) ?? [];
  const [, ...spread] = /^(\d{1,4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})(?!\d)/.exec(cell) ?? [];
  const [a = '', b = '', c = ''] = packed.length > 0 ? packed : spread;
  if (a === '') return undefined;
  // a year of four digits in front leaves no question, whatever order was chosen
  if (a.length === 4 || order === 'iso') return [a, b, c];
  return order === 'day-first' ? [c, b, a] : [c, a, b];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function named(cell: string): Parts | undefined {
  const month = (name: string) => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
  const [, day = '', name = '', year = ''] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{2}|\d{4})(?!\d)/.exec(cell) ?? [];
  if (name) return [year, month(name), day];
  const [, first = '', date = '', years = ''] =
    /^(?:[A-Za-z]{3,9},\s*)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/.exec(cell) ?? [];
  return first ? [years, month(first), date] : undefined;
}

function dayOf(year: string, month: string, date: string): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  if (full.length !== 4) return undefined;
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined;
}

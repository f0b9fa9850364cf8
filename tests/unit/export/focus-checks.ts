import { z } from '@/lib/core/zod';
import { compare, exact, multiply, parseExact } from '@/lib/economics/exact';

/** A row as the validator sees it: an empty cell is null. */
export type Row = Readonly<Record<string, string | null>>;

/** A check or condition of the rule model. */
export type Node = Record<string, unknown>;

const currencies = new Set(Intl.supportedValuesOf('currency'));
const Nodes = z.array(z.record(z.string(), z.unknown()));
const parsed = new WeakMap<object, Node[]>();

/** The items of a composite check; parsed once, because a year has many rows. */
export function nodes(items: unknown): Node[] {
  if (typeof items !== 'object' || items === null) throw new Error('items are no list');
  const known = parsed.get(items) ?? Nodes.parse(items);
  parsed.set(items, known);
  return known;
}

/**
 * Whether a row satisfies a check. Null passes every leaf but 'is not null' and, in equality with a value, is not that value
 * (so that a null ChargeClass counts as 'not Correction'). Unknown check functions throw: a model we cannot read must not pass.
 */
export function holds(check: Node, row: Row): boolean {
  const name = String(check['CheckFunction'] ?? check['CheckCondition']);
  if (name === 'AND') return nodes(check['Items']).every((item) => holds(item, row));
  if (name === 'OR') return nodes(check['Items']).some((item) => holds(item, row));
  const cell = row[String(check['ColumnName'] ?? check['CheckCondition'])] ?? null;
  if (name === 'CheckValue') return check['Value'] === null ? cell === null : same(cell, check['Value']);
  if (name === 'CheckNotValue') return check['Value'] === null ? cell !== null : !same(cell, check['Value']);
  if (name.includes('Column') || name.includes('Same')) return acrossColumns(name, check, row);
  if (cell === null) return true;
  const leaf = LEAVES[name];
  if (!leaf) throw new Error(`unknown check ${name}`);
  return leaf(cell, check);
}

const same = (cell: string | null, value: unknown): boolean =>
  typeof value === 'number' ? cell !== null && compare(exact(cell), exact(value)) === 0 : cell === value;

const LEAVES: Record<string, (cell: string, check: Node) => boolean> = {
  TypeString: () => true,
  FormatString: (cell) => /^[\x20-\x7E]*$/.test(cell),
  TypeDecimal: (cell) => parseExact(cell) !== undefined,
  CheckDecimalValue: (cell) => parseExact(cell) !== undefined,
  // stricter than the reference: the specification knows no plus sign and we write no exponents
  FormatNumeric: (cell) => /^-?\d+(\.\d+)?$/.test(cell),
  TypeDateTime: (cell) => /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\dZ$/.test(cell),
  FormatDateTime: (cell) => /Z$/.test(cell) && !Number.isNaN(Date.parse(cell)),
  CheckGreaterOrEqualThanValue: (cell, check) => compare(exact(cell), exact(Number(check['Value']))) >= 0,
  FormatUnit: (cell) => /^(\d+ )?[A-Z][A-Za-z]*(-[A-Z][A-Za-z]*)?(\/(\d+ )?[A-Z][A-Za-z]*)?$/.test(cell),
  FormatKeyValue: (cell) => isFlatObject(cell),
  FormatCurrency: (cell) => /^[A-Z]{3}$/.test(cell),
  CheckNationalCurrency: (cell) => currencies.has(cell),
};

function acrossColumns(name: string, check: Node, row: Row): boolean {
  const [a, b] = [row[String(check['ColumnAName'])] ?? null, row[String(check['ColumnBName'])] ?? null];
  if (name === 'CheckSameValue') return a === null || b === null || a === b;
  if (name === 'CheckNotSameValue') return a === null || b === null ? false : a !== b;
  const result = row[String(check['ResultColumnName'])] ?? null;
  if (name !== 'ColumnByColumnEqualsColumnValue') throw new Error(`unknown check ${name}`);
  if (a === null || b === null || result === null) return true;
  return compare(multiply(exact(a), exact(b)), exact(result)) === 0;
}

function isFlatObject(cell: string): boolean {
  try {
    const flat = z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .safeParse(JSON.parse(cell));
    return flat.success;
  } catch {
    return false;
  }
}

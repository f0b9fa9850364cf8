import { csvRows } from '@/lib/economics/csv-rows';
import type { Row } from './focus-checks';
import { evaluate, readModel } from './focus-model';

/** A FOCUS file as the validator wants it: an empty cell is null. */
export function readTable(csv: string): { columns: string[]; rows: Row[] } {
  const [columns = [], ...lines] = csvRows(csv);
  const rows = lines.map((line) => Object.fromEntries(columns.map((name, index) => [name, line[index] || null])));
  return { columns, rows };
}

const DECLARED = ['USAGE_MEASUREMENT', 'UNIT_PRICING', 'PUBLIC_PRICE_LIST', 'SUB_ACCOUNT', 'TAGGING'];
export const WITH_CREDITS = [...DECLARED, 'VIRTUAL_CURRENCY', 'PRICING_BILLING_CURRENCY_DIFFERENCES', 'ACCOUNT_NAMING'];
export const supported = (names: readonly string[]) => names.map((name) => `${name}_SUPPORTED`);

/** Every way we declare what the file supports, read both ways. */
export const DECLARATIONS = [
  ['no criteria', [], 'any'],
  ['usage, prices, sub accounts, tags', DECLARED, 'any'],
  ['usage, prices, sub accounts, tags; all must match', DECLARED, 'all'],
  ['credits and currencies too', WITH_CREDITS, 'any'],
  ['credits and currencies too; all must match', WITH_CREDITS, 'all'],
] as const;

/** The rules a file breaks under any of them, SHOULD included; how many rows break each. */
export function brokenRules(csv: string): Record<string, number> {
  const [{ columns, rows }, rules] = [readTable(csv), model()];
  return Object.assign(
    {},
    ...DECLARATIONS.map(([, criteria, match]) => {
      const { failed, warned } = evaluate(rules, columns, rows, { criteria: supported(criteria), match });
      return Object.fromEntries([...failed, ...warned]);
    }),
  );
}

let known: ReturnType<typeof readModel> | undefined;
const model = () => (known ??= readModel());

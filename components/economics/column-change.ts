import type { ColumnMap } from '@/lib/economics/import-charges';

/** What was changed in a guessed map; `undefined` takes a column out of it again. */
export type ColumnChange = { [K in keyof ColumnMap]?: ColumnMap[K] | undefined };

/** The map with the changes in it. */
export function withChange(map: ColumnMap, change: ColumnChange): ColumnMap {
  const { credit, description, reference, currencyColumn, inCents, spendIsNegative, skipEmpty, sameBy, ...rest } = {
    ...map,
    ...change,
  };
  return {
    day: rest.day ?? map.day,
    amount: rest.amount ?? map.amount,
    currency: rest.currency ?? map.currency,
    dayOrder: rest.dayOrder ?? map.dayOrder,
    decimalComma: rest.decimalComma ?? map.decimalComma,
    ...(credit === undefined ? {} : { credit }),
    ...(description === undefined ? {} : { description }),
    ...(reference === undefined ? {} : { reference }),
    ...(currencyColumn === undefined ? {} : { currencyColumn }),
    ...(inCents === undefined ? {} : { inCents }),
    ...(spendIsNegative === undefined ? {} : { spendIsNegative }),
    ...(skipEmpty === undefined ? {} : { skipEmpty }),
    ...(sameBy === undefined ? {} : { sameBy }),
  };
}

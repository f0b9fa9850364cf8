import { expect, test } from 'vitest';
import { linesOn, marksOn } from '@/components/charts/chart-marks';
import type { Columns } from '@/components/charts/columns';
import { DAY_MS, HOUR_MS } from '@/lib/core/units';

const start = Date.UTC(2026, 10, 1);
const columns: Columns = {
  measure: 'money',
  currency: 'USD',
  step: DAY_MS,
  parts: [],
  buckets: [0, 1, 2].map((day) => ({ from: start + day * DAY_MS, partial: false, values: new Map() })),
};
const mark = (at: number) => ({ id: String(at), at, name: 'Unusual spend', tone: 'risk' as const });

test('a mark stands at the column its moment falls into, and outside the range not at all', () => {
  const marks = [start + DAY_MS + HOUR_MS, start - 1, start + 3 * DAY_MS, start].map(mark);
  expect(marksOn(columns, marks).map(({ from }) => from)).toEqual([start, start + DAY_MS]);
});

test('a budget in another currency is not drawn over this one', () => {
  const line = (currency: string) => ({ id: currency, value: 1, name: 'Budget', currency });
  expect(linesOn(columns, [line('EUR'), line('USD')]).map(({ id }) => id)).toEqual(['USD']);
  expect(linesOn({ ...columns, measure: 'tokens' }, [line('USD')])).toEqual([]);
});

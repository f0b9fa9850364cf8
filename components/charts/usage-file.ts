import { csvLine } from '@/lib/export/csv-line';
import { saveFile } from '../ui/save-file';
import type { Columns } from './columns';

/** Hands the shown numbers to the browser as a CSV file: exact decimals, one line a bucket and part. */
export function usageFile(columns: Columns): void {
  saveFile('ringfence-usage.csv', usageCsv(columns), 'text/csv');
}

/** The CSV itself. */
export function usageCsv(columns: Columns): string {
  const unit = columns.measure === 'money' ? columns.currency : 'tokens';
  const lines = columns.buckets.flatMap((bucket) =>
    columns.parts.flatMap((part) => {
      const value = bucket.values.get(part.id);
      if (value === undefined) return [];
      const cells = [
        { text: new Date(bucket.from).toISOString() },
        { text: part.name },
        { number: exact(value, columns) },
        { text: unit },
        { text: String(bucket.partial) },
      ];
      return [csvLine(cells)];
    }),
  );
  return `from_utc,group,value,unit,partial\r\n${lines.join('')}`;
}

/** Billionths as a decimal without going through binary fractions. */
function exact(value: number, columns: Columns): string {
  if (columns.measure === 'tokens') return String(value);
  const digits = String(Math.abs(value)).padStart(10, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}`;
}

import type { Columns } from './columns';

/** Hands the shown numbers to the browser as a CSV file: exact decimals, one line a bucket and part. */
export function usageFile(columns: Columns): void {
  const url = URL.createObjectURL(new Blob([usageCsv(columns)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'ringfence-usage.csv';
  link.click();
  URL.revokeObjectURL(url);
}

/** The CSV itself. A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
export function usageCsv(columns: Columns): string {
  const unit = columns.measure === 'money' ? columns.currency : 'tokens';
  const lines = columns.buckets.flatMap((bucket) =>
    columns.parts.flatMap((part) => {
      const value = bucket.values.get(part.id);
      if (value === undefined) return [];
      const cells = [
        new Date(bucket.from).toISOString(),
        part.name,
        exact(value, columns),
        unit,
        String(bucket.partial),
      ];
      return [cells.map(cell).join(',')];
    }),
  );
  return ['from_utc,group,value,unit,partial', ...lines, ''].join('\r\n');
}

/** Billionths as a decimal without going through binary fractions. */
function exact(value: number, columns: Columns): string {
  if (columns.measure === 'tokens') return String(value);
  const digits = String(Math.abs(value)).padStart(10, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

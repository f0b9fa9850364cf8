/** A cell of a table: text somebody may have typed, or a number we printed. Nothing is an empty cell, never a zero. */
export type Cell = { text: string } | { number: string } | undefined;

/**
 * One CSV line (RFC 4180, CRLF). Text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break)
 * gets an apostrophe before it; numbers are left alone, so that -1.20 stays one.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection, checked 2026-11-23.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  if (!cell) return '';
  if ('number' in cell) return cell.number;
  const text = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(cell.text) ? `'${cell.text}` : cell.text;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

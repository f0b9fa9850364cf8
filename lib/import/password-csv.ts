import { readCsv } from './csv';
import type { Found } from './found';

/** Header words of exports, in small letters. Bitwarden, 1Password, Proton Pass, KeePass 1.x and KeePassXC, Chrome and Firefox, checked 2026-11-23. */
const TITLES = ['name', 'title', 'account', 'item name'];
const SECRETS = ['password', 'login_password', 'api key', 'key', 'token', 'secret', 'credential'];
const NOTES = ['notes', 'note', 'comments', 'notesplain', 'fields'];

/** Reads a password manager's CSV export by its header's words; `undefined` when no column looks like a secret or a note. */
export function readPasswordCsv(text: string): Found[] | undefined {
  const [head, ...rows] = readCsv(text);
  const words = (head ?? []).map((word) => word.trim().toLowerCase());
  const title = words.findIndex((word) => TITLES.includes(word));
  const columns = words.flatMap((word, at) => (SECRETS.includes(word) || NOTES.includes(word) ? [at] : []));
  if (words.length < 2 || columns.length === 0) return undefined;
  return rows.flatMap((row, at) =>
    columns.flatMap((column) => {
      const value = row[column]?.trim() ?? '';
      const where = row[title]?.trim() || `row ${at + 2}`;
      return value === '' ? [] : [{ name: words[column] ?? '', text: value, where }];
    }),
  );
}

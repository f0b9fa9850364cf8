import { fail, ok, type Result } from '@/lib/core/result';
import { type ImportFailure, MAX_FILE_LETTERS } from './found';
import { readZipEntry } from './zip-entry';

/** 1Password's .1pux keeps its items in `export.data`, Proton Pass and Bitwarden archives in `data.json`. Checked 2026-11-23. */
const isItems = (name: string): boolean => name === 'export.data' || /(^|\/)data\.json$/.test(name);

/**
 * Turns a chosen or dropped file into the text that `readFile` reads: unpacks the archives of password managers, reads UTF-8 and
 * UTF-16 (as PowerShell writes it). Nothing is sent anywhere.
 *
 * Fails like `readFile`, and with `age` (a file of the age tool: it needs its passphrase first), `a KeePass database` and `not text`.
 */
export async function readUpload(file: Blob): Promise<Result<string, ImportFailure>> {
  const head = new Uint8Array(await file.slice(0, 40).arrayBuffer());
  const start = String.fromCharCode(...head);
  if (start.startsWith('PK\u0003\u0004')) return readZipEntry(file, isItems);
  if (isAge(start)) return refuse('age');
  if (start.startsWith('\u0003\u00D9\u00A2\u009A')) return refuse('a KeePass database');
  // UTF-16 takes two bytes a letter; whatever is longer is not even read.
  if (file.size > 2 * MAX_FILE_LETTERS) return refuse('too large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isWide = start.startsWith('\u00FF\u00FE') || start.startsWith('\u00FE\u00FF');
  const text = new TextDecoder(start.startsWith('\u00FE\u00FF') ? 'utf-16be' : isWide ? 'utf-16le' : 'utf-8').decode(
    bytes,
  );
  if (text.length > MAX_FILE_LETTERS) return refuse('too large');
  return text.includes('\u0000') ? refuse('not text') : ok(text);
}

/** Whether a text begins as a file of the age tool does, in its binary or its armoured form. */
export const isAge = (text: string): boolean =>
  text.startsWith('age-encryption.org/v1') || text.trimStart().startsWith('-----BEGIN AGE ENCRYPTED FILE-----');

const refuse = (what: string) => fail({ kind: 'import-unreadable', what } as const);

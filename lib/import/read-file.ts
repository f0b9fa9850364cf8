import { fail, ok, type Result } from '@/lib/core/result';
import { readConfigYaml } from './config-yaml';
import { readDotenv } from './dotenv';
import { type Found, type ImportFailure, MAX_FILE_LETTERS, MAX_FOUND } from './found';
import { readPasswordCsv } from './password-csv';
import { readPasswordJson } from './password-json';

/**
 * Reads a file that may hold keys, going by its content: JSON of Bitwarden, Proton Pass or 1Password, CSV of password managers, YAML of LiteLLM
 * or LibreChat, else `.env`. Nothing is sent anywhere. `import-unreadable` says what stopped it: `too large`, `encrypted`, …
 */
export function readFile(text: string): Result<Found[], ImportFailure> {
  if (text.length > MAX_FILE_LETTERS) return fail({ kind: 'import-unreadable', what: 'too large' });
  if (text.startsWith('PK\u0003\u0004')) return fail({ kind: 'import-unreadable', what: 'an archive' });
  if (/^\s*-----BEGIN PGP MESSAGE-----/.test(text)) return fail({ kind: 'import-unreadable', what: 'encrypted' });
  const found = readAny(text);
  if (!found.ok) return found;
  if (found.value.length > MAX_FOUND) return fail({ kind: 'import-unreadable', what: 'too many values' });
  return found.value.length > 0 ? found : fail({ kind: 'import-unreadable', what: 'no keys' });
}

function readAny(text: string): Result<Found[], ImportFailure> {
  if (/^\s*[{[]/.test(text)) return readJson(text);
  const table = readPasswordCsv(text);
  if (table) return ok(table);
  const isYaml = /^\s*[\w-]+\s*:\s*$/m.test(text);
  return ok(isYaml ? readConfigYaml(text) : readDotenv(text));
}

function readJson(text: string): Result<Found[], ImportFailure> {
  try {
    return readPasswordJson(JSON.parse(text));
  } catch {
    return fail({ kind: 'import-unreadable', what: 'broken JSON' });
  }
}

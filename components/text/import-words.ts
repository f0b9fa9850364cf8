/** Why a file gave no keys, in words; `what` is that of `import-unreadable`. One of these, or the plain sentence with `what` in it. */
const reasons: Record<string, string> = {
  encrypted: 'This export is encrypted. Export it again without a password, import it, then delete the file.',
  'an archive':
    'This archive is not an export we know. Choose a .1pux of 1Password, a Proton Pass export, or the file inside.',
  'broken archive': 'This archive is incomplete or damaged. Export it again.',
  'a KeePass database':
    'This is a KeePass database, which is encrypted. In KeePass choose Export › CSV and import that file.',
  'too large': 'This file is larger than any list of keys (5 MB), or unpacks to more. It was not read.',
  'too many values': 'This file holds more than 20,000 values. It was not read.',
  'not text': 'This is not a text file. Choose a .env, CSV, JSON or YAML file, or a .1pux archive.',
  'no keys': 'There is no API key in this file. Passwords of websites are not imported.',
  'broken JSON': 'This JSON file is incomplete or damaged. Export it again.',
  'unknown JSON': 'This JSON is not an export of Bitwarden, Proton Pass, 1Password or Ringfence.',
  age: 'This file is locked with a passphrase by age. Type its passphrase.',
  'wrong passphrase': 'That passphrase does not open this file.',
  'age recipients': 'This age file is locked to keys, not to a passphrase. Open it with the age tool first.',
  'age work factor': 'This age file asks for more work than a browser can do. Open it with the age tool first.',
  damaged: 'This file is damaged or was changed. It was not opened.',
};

/** See `reasons`. */
export const importWords = (what: string): string =>
  `${reasons[what] ?? `No keys could be read from this file (${what}).`} Nothing was changed.`;

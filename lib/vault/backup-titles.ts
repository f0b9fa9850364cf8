import { parseValue } from './read';

/** How one record is called by its owner, here and in a backup; `null` where it is not here. Empty for what has no name. */
export type BackupTitle = { backup: string; here: string | null };

/** Names the records a restore adds or could replace, so that their owner can choose. Masked keys and labels, nothing secret. */
export function backupTitles(
  names: readonly string[],
  theirs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  ours: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Record<string, BackupTitle> {
  const titleIn = (records: typeof ours, name: string) => {
    const bytes = records.get(name);
    return bytes ? titleOf(name, bytes) : null;
  };
  return Object.fromEntries(
    names.map((name) => [name, { backup: titleIn(theirs, name) ?? '', here: titleIn(ours, name) }]),
  );
}

function titleOf(name: string, bytes: Uint8Array<ArrayBuffer>): string {
  const kind = name.slice(0, name.indexOf('/'));
  if (kind === 'account') return parseValue('account', bytes)?.label ?? '';
  if (kind === 'placement') return parseValue('placement', bytes)?.origin ?? '';
  if (kind === 'settings') return name.slice(kind.length + 1);
  const key = kind === 'key' ? parseValue('key', bytes) : undefined;
  return key ? [key.label, key.masked].filter(Boolean).join(' ') : '';
}

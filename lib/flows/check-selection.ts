import { notify } from '@/lib/browser/notify';
import { findOwnKeys } from '@/lib/leaks/fingerprint';
import { scan } from '@/lib/leaks/scan';
import { familyNames } from '@/lib/providers/family-names';
import { readGuardConfig } from '@/lib/storage/guard-config';
import type { Vault } from '@/lib/vault/vault';

/** The notification that answers 'Does this contain a key?'; a click on it leads to the page that checks whole files. */
export const SELECTION_NOTE = 'selection';

/** What stands in a text: keys by their provider or the providers they may be of, and the user's own by id. */
export type Selected = { found: readonly (string | string[])[]; own: readonly { name: string | undefined }[] };

/**
 * Looks for keys in the selected text of a page and tells what it found in a notification: whose keys and how many, never the text, which
 * is kept nowhere. The user's own keys are known while the vault is locked too, without their names.
 */
export async function checkSelection(text: string, vault: Pick<Vault, 'readRecord'>): Promise<void> {
  const config = await readGuardConfig();
  const mine = findOwnKeys(text, config.own, config.deviceKey);
  const others = scan(text).filter((each) => !mine.some((own) => each.start < own.end && own.start < each.end));
  const names = [...new Set(mine.map(({ id }) => id))].map(async (id) => {
    const key = await vault.readRecord('key', id);
    return { name: key.ok ? key.value.label || key.value.masked : undefined };
  });
  const selected = { found: others.map(({ provider }) => provider), own: await Promise.all(names) };
  await notify(SELECTION_NOTE, selectionWords(selected));
}

/** The words for what was found. */
export function selectionWords({ found, own }: Selected): { title: string; message: string } {
  const count = found.length + own.length;
  if (count === 0)
    return {
      title: 'No key found',
      message:
        'Nothing in the selected text has the shape of a key or is called one. Passwords are not looked for. Click here to check a whole file.',
    };
  const mine = own.map(({ name }) => (name ? `Your key “${name}”` : 'One of your own keys'));
  const whose = [...mine, ...new Set(found.map((provider) => familyNames(provider)))].join(', ');
  const title = count === 1 ? 'This contains a key' : `This contains ${count} keys`;
  return {
    title,
    message: `${whose}. Do not share this text; replace a key that was already shared. Click here for a copy without keys.`,
  };
}

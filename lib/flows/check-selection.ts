import { notify } from '@/lib/browser/notify';
import { scan } from '@/lib/leaks/scan';
import { names } from '@/lib/providers/names';

/** The notification that answers 'Does this contain a key?'. */
export const SELECTION_NOTE = 'selection';

/** Looks for keys in the selected text of a page and tells what it found in a notification: whose keys and how many, never the text. */
export async function checkSelection(text: string): Promise<void> {
  await notify(SELECTION_NOTE, selectionWords(scan(text).map(({ provider }) => provider)));
}

/** The words for what was found, each finding by its provider or the providers it may be of. */
export function selectionWords(found: readonly (string | string[])[]): { title: string; message: string } {
  if (found.length === 0)
    return { title: 'No key found', message: 'Nothing in the selected text looks like a secret key.' };
  const whose = [...new Set(found.map((provider) => nameOf(provider)))].join(', ');
  const title = found.length === 1 ? 'This contains a key' : `This contains ${found.length} keys`;
  return { title, message: `${whose}. Do not share this text; replace a key that was already shared.` };
}

const nameOf = (provider: string | string[]): string =>
  Array.isArray(provider)
    ? provider.map((each) => nameOf(each)).join(' or ')
    : provider === 'unknown'
      ? 'Provider unknown'
      : (names[provider] ?? provider);

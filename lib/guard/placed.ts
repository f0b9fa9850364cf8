import { sendFromPage } from '@/lib/messaging/send-from-page';
import { type Decision, OWN } from './decide';

const told = new Set<string>();

/** Tells the background which keys of the user's were put by hand into a field that asks for one: their random ids, each once a document. */
export function tellPlaced({ findings }: Decision): void {
  const ids = findings.flatMap(({ rule, kind }) => (rule === OWN ? [kind] : []));
  const keys = [...new Set(ids)].filter((id) => !told.has(id)).slice(0, 8);
  for (const id of keys) told.add(id);
  if (keys.length > 0) void sendFromPage('key.pasted', { keys });
}

import { fail, ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

type NoteHandlers = Pick<Handlers, 'notes.read' | 'notes.write'>;

/** Answers the messages about what a page keeps for itself (typed-in prices, bills): text inside the vault, null before the first. */
export function noteHandlers(vault: Vault): NoteHandlers {
  return {
    'notes.read': async ({ name }) => {
      const kept = await vault.readRecord('settings', `note.${name}`);
      if (!kept.ok) return kept.failure.kind === 'record-missing' ? ok({ text: null }) : kept;
      const text = kept.value['text'];
      return typeof text === 'string' ? ok({ text }) : fail({ kind: 'vault-corrupt', what: 'note' });
    },
    'notes.write': ({ name, text }) => vault.writeRecord('settings', `note.${name}`, { text }),
  };
}

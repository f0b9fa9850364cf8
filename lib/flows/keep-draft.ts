import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

type DraftHandlers = Pick<Handlers, 'draft.save' | 'draft.read'>;

/** Answers the messages about what is being typed; see `saveDraft`. */
export function draftHandlers(vault: Vault): DraftHandlers {
  return {
    'draft.save': ({ form, text }) => vault.saveDraft(form, text),
    'draft.read': async ({ form }) => {
      const draft = await vault.readDraft(form);
      return draft.ok ? ok({ text: draft.value }) : draft;
    },
  };
}

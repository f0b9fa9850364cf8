import { defineBuilder } from '../define-builder';

/** Adorable: where a key goes there. */
export const adorable = defineBuilder({
  id: 'adorable',
  name: 'Adorable',
  source: { docs: 'https://github.com/freestyle-sh/Adorable', checked: '2026-11-23', confidence: 'high' },
  takes: 'key',
  keyPage: '/',
  openHint: 'Choose OpenAI or Anthropic in the dialog that asks for a key.',
  saveControl: 'Save',
  storage: { where: 'cookie', encrypted: 'unknown', note: 'A cookie set by its server that scripts cannot read.' },
  callsFrom: 'server',
  remove: 'Replace the key in the same dialog, or clear the site’s cookies.',
});

import { defineBuilder } from '../define-builder';

/** LogicMint: where a key goes there. */
export const logicmint = defineBuilder({
  id: 'logicmint',
  name: 'LogicMint',
  source: {
    docs: 'https://logicmint.ai/blog/what-is-byok-bring-your-own-key',
    checked: '2026-11-23',
    confidence: 'low',
  },
  origins: ['https://logicmint.ai'],
  takes: 'key',
  keyPage: '',
  openHint: 'Look for API keys in its settings; the page is not known to us yet.',
  saveControl: null,
  storage: {
    where: 'unknown',
    encrypted: 'unknown',
    note: 'Not known: its public pages say that it takes your key, not where it keeps it.',
  },
  callsFrom: 'unknown',
  remove: 'Look for API keys in its settings.',
});

import { defineBuilder } from '../define-builder';

/** Supabase: where a key goes there. */
export const supabase = defineBuilder({
  id: 'supabase',
  name: 'Supabase',
  source: { docs: 'https://supabase.com/docs/guides/functions/secrets', checked: '2026-11-23', confidence: 'medium' },
  origins: ['https://supabase.com'],
  takes: 'env',
  keyPage: '',
  openHint: 'Open Edge Functions, Secrets.',
  saveControl: 'Save',
  storage: { where: 'server', encrypted: 'yes', note: 'A project’s secret: your own deployed code reads it.' },
  callsFrom: 'server',
  remove: 'Delete the secret in the same place.',
});

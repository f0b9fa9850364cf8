import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';

/** An account as pages see it, with the parts given. */
export const accountView = (parts: Partial<AccountViewT> = {}): AccountViewT => ({
  id: 'account',
  provider: 'openai',
  label: 'Account',
  baseUrl: null,
  createdAt: 0,
  hostGranted: true,
  keys: [],
  ...parts,
});

/** A stored key as pages see it, with the parts given. */
export const keyView = (parts: Partial<KeyViewT> = {}): KeyViewT => ({
  id: 'key',
  accountId: 'a',
  role: 'inference',
  label: '',
  masked: 'sk-…abcd',
  createdAt: 0,
  lastUsedAt: null,
  providerKeyId: null,
  origins: [],
  placements: [],
  ...parts,
});

import type { AccountViewT } from '@/lib/messaging/views';

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

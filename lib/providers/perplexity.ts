import { z } from '@/lib/core/zod';
import type { Act } from './act';
import { bearer, defineProvider } from './provider';
import { readCreated } from './read-created';

const API = 'https://api.perplexity.ai';

const Created = z.object({ auth_token: z.string() });

// every key may make another and end itself; there are no ids, so ending means the very key it is asked with
const acts: readonly Act[] = [
  {
    name: 'delete',
    key: 'inference',
    undo: null,
    needs: [],
    reach: 'key',
    request: () => ({ method: 'POST', url: `${API}/revoke_auth_token`, keyField: 'auth_token' }),
  },
  {
    name: 'create',
    key: 'inference',
    // an act that ends the key it is done with would end the maker, not the made
    undo: null,
    needs: ['name'],
    reach: 'key',
    request: ({ name }) => ({ method: 'POST', url: `${API}/generate_auth_token`, body: { token_name: name } }),
    created: (body) =>
      readCreated({ provider: 'perplexity', schema: Created, body }, ({ auth_token }) => ({
        keyId: '',
        text: auth_token,
      })),
  },
];

/**
 * Perplexity. Tells no usage, but an ordinary key can make its successor and end itself. The check asks for a model that cannot be: a
 * complaint about the model proves the key, while 401 is answered to a dead key and to one out of credit alike and proves nothing.
 */
export const perplexity = defineProvider({
  id: 'perplexity',
  name: 'Perplexity',
  hosts: [API],
  auth: bearer,
  console: {
    keys: 'https://console.perplexity.ai/',
    usage: 'https://console.perplexity.ai/',
    billing: 'https://console.perplexity.ai/',
  },
  check: {
    inference: {
      request: () => ({
        method: 'POST',
        url: `${API}/chat/completions`,
        body: { model: 'no-such-model', messages: [{ role: 'user', content: '.' }] },
      }),
      alive: [400, 422, 429],
      dead: [],
    },
  },
  endpoints: [],
  acts,
  source: {
    docs: 'https://docs.perplexity.ai/docs/admin/api-key-management',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});

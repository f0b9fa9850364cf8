import { z } from '@/lib/core/zod';
import type { Act } from './act';
import { pathSegment } from './path-segment';
import { readCreated } from './read-created';

const KEYS = 'https://openrouter.ai/api/v1/keys';

const Created = z.object({ key: z.string(), data: z.object({ hash: z.string() }) });

const resets = { day: 'daily', week: 'weekly', month: 'monthly' } as const;

const change = (name: 'disable' | 'enable', undo: Act['undo'], disabled: boolean): Act => ({
  name,
  key: 'monitor',
  undo,
  needs: ['keyId'],
  reach: 'key',
  request: ({ keyId }) => ({ method: 'PATCH', url: `${KEYS}/${pathSegment(keyId)}`, body: { disabled } }),
});

/** What a management key can do to a key, which the provider names by the SHA-256 of its text. Caps are dollars per UTC period. */
export const openrouterActs: readonly Act[] = [
  change('disable', 'enable', true),
  change('enable', 'disable', false),
  {
    name: 'delete',
    key: 'monitor',
    undo: null,
    needs: ['keyId'],
    reach: 'key',
    request: ({ keyId }) => ({ method: 'DELETE', url: `${KEYS}/${pathSegment(keyId)}` }),
  },
  {
    name: 'cap',
    key: 'monitor',
    undo: 'cap',
    needs: ['keyId'],
    reach: 'key',
    periods: ['month', 'week', 'day', null],
    request: ({ keyId, limit, period }) => ({
      method: 'PATCH',
      url: `${KEYS}/${pathSegment(keyId)}`,
      body: { limit: limit === null ? null : limit / 1e9, limit_reset: period && resets[period] },
    }),
  },
  {
    name: 'create',
    key: 'monitor',
    undo: 'delete',
    needs: ['name'],
    reach: 'key',
    expires: true,
    periods: ['month', 'week', 'day', null],
    request: ({ name, limit, period, expiresAt }) => ({
      method: 'POST',
      url: KEYS,
      body: {
        name,
        ...(limit !== null && { limit: limit / 1e9, limit_reset: period && resets[period] }),
        ...(expiresAt !== null && { expires_at: new Date(expiresAt).toISOString() }),
      },
    }),
    created: (body) =>
      readCreated({ provider: 'openrouter', schema: Created, body }, ({ key, data }) => ({
        keyId: data.hash,
        text: key,
      })),
  },
];

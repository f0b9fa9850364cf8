import { z } from '@/lib/core/zod';
import type { Act, ActTarget } from './act';
import { pathSegment } from './path-segment';
import { readCreated } from './read-created';
import { withQuery } from './with-query';

/** Keys of the gateway, managed with an access token of Vercel: https://vercel.com/docs/ai-gateway/authentication-and-byok/api-keys. */
export const VERCEL_KEYS = 'https://api.vercel.com/v1/api-keys';

const Created = z.object({ apiKeyString: z.string(), apiKey: z.object({ id: z.string() }) });

const refreshes = { day: 'daily', week: 'weekly', month: 'monthly' } as const;

const quota = (limit: number, period: ActTarget['period']) => ({
  limitAmount: limit / 1e9,
  refreshPeriod: period ? refreshes[period] : 'none',
});

/**
 * What an access token can do to a key of its team. A quota is whole or broken dollars from one dollar on; lifting it archives it and leaves
 * the key alone. The request that crosses a quota is still answered.
 */
export const vercelAiGatewayActs: readonly Act[] = [
  {
    name: 'delete',
    key: 'monitor',
    undo: null,
    needs: ['groupId', 'keyId'],
    reach: 'key',
    request: ({ groupId, keyId }) => ({ method: 'DELETE', url: at(groupId, `/${pathSegment(keyId)}`) }),
  },
  {
    name: 'cap',
    key: 'monitor',
    undo: 'cap',
    needs: ['groupId', 'keyId'],
    reach: 'key',
    periods: ['month', 'week', 'day', null],
    request: ({ groupId, keyId, limit, period }) => ({
      method: 'PATCH',
      url: at(groupId, `/${pathSegment(keyId)}/quota`),
      body: limit === null ? { archived: true } : { ...quota(limit, period), active: true },
    }),
  },
  {
    name: 'create',
    key: 'monitor',
    undo: 'delete',
    needs: ['groupId', 'name'],
    reach: 'key',
    expires: true,
    periods: ['month', 'week', 'day', null],
    request: ({ groupId, name, limit, period, expiresAt }) => ({
      method: 'POST',
      url: at(groupId, ''),
      body: {
        purpose: 'ai-gateway',
        name,
        ...(limit !== null && { aiGatewayQuota: quota(limit, period) }),
        ...(expiresAt !== null && { expiresAt }),
      },
    }),
    created: (body) =>
      readCreated({ provider: 'vercel-ai-gateway', schema: Created, body }, ({ apiKeyString, apiKey }) => ({
        keyId: apiKey.id,
        text: apiKeyString,
      })),
  },
];

const at = (team: string, path: string): string => withQuery(`${VERCEL_KEYS}${path}`, { teamId: team });

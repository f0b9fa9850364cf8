import { nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import type { Act } from './act';
import { cents } from './cents';
import { pathSegment } from './path-segment';
import { readCreated } from './read-created';

const MANAGE = 'https://management-api.x.ai';
const AUTH = `${MANAGE}/auth`;

const Created = z.object({ apiKey: z.string(), apiKeyId: z.string() });

const change = (name: 'disable' | 'enable', undo: Act['undo'], disabled: boolean): Act => ({
  name,
  key: 'monitor',
  undo,
  needs: ['keyId'],
  reach: 'key',
  request: ({ keyId }) => ({
    method: 'PUT',
    url: `${AUTH}/api-keys/${pathSegment(keyId)}`,
    body: { apiKey: { disabled }, fieldMask: 'disabled' },
  }),
});

/** What a management key can do to a key. Keys are made in a team but changed by their id alone; without lists of rights one can do nothing. */
export const xaiActs: readonly Act[] = [
  change('disable', 'enable', true),
  change('enable', 'disable', false),
  {
    name: 'delete',
    key: 'monitor',
    undo: null,
    needs: ['keyId'],
    reach: 'key',
    request: ({ keyId }) => ({ method: 'DELETE', url: `${AUTH}/api-keys/${pathSegment(keyId)}` }),
  },
  {
    name: 'cap',
    key: 'monitor',
    undo: 'cap',
    needs: ['groupId', 'limit'],
    reach: 'project',
    periods: ['month'],
    prepaidFirst: true,
    request: ({ groupId, limit }) => ({
      method: 'POST',
      url: `${MANAGE}/v1/billing/teams/${pathSegment(groupId)}/postpaid/spending-limits`,
      body: { desiredSoftSpendingLimit: { val: String(cents(limit ?? nanos(0))) } },
    }),
  },
  {
    name: 'create',
    key: 'monitor',
    undo: 'delete',
    needs: ['groupId', 'name'],
    reach: 'key',
    request: ({ groupId, name, expiresAt }) => ({
      method: 'POST',
      url: `${AUTH}/teams/${pathSegment(groupId)}/api-keys`,
      body: {
        name,
        acls: ['api-key:model:*', 'api-key:endpoint:*'],
        ...(expiresAt !== null && { expireTime: new Date(expiresAt).toISOString() }),
      },
    }),
    created: (body) =>
      readCreated({ provider: 'xai', schema: Created, body }, ({ apiKey, apiKeyId }) => ({
        keyId: apiKeyId,
        text: apiKey,
      })),
  },
];

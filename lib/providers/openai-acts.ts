import { z } from '@/lib/core/zod';
import type { Act } from './act';
import { cents } from './cents';
import { pathSegment } from './path-segment';
import { readCreated } from './read-created';

const ORG = 'https://api.openai.com/v1/organization';

const Created = z.object({ api_key: z.object({ id: z.string(), value: z.string() }) });

/**
 * What an admin key can do: delete a key for good (there is no disable), stop a project at a monthly sum, make a key for a new
 * service account. A service account's key goes only with the account (and takes its other keys along): deleting it here answers 400.
 */
export const openaiActs: readonly Act[] = [
  {
    name: 'delete',
    key: 'monitor',
    undo: null,
    needs: ['groupId', 'keyId'],
    reach: 'key',
    refusals: { 400: 'key-with-owner' },
    request: ({ groupId, keyId }) => ({
      method: 'DELETE',
      url: `${project(groupId)}/api_keys/${pathSegment(keyId)}`,
    }),
  },
  {
    name: 'cap',
    key: 'monitor',
    undo: 'cap',
    needs: ['groupId'],
    reach: 'project',
    periods: ['month'],
    request: ({ groupId, limit }) =>
      limit === null
        ? { method: 'DELETE', url: `${project(groupId)}/spend_limit` }
        : {
            method: 'POST',
            url: `${project(groupId)}/spend_limit`,
            body: { threshold_amount: cents(limit), currency: 'USD', interval: 'month' },
          },
  },
  {
    name: 'create',
    key: 'monitor',
    undo: 'delete',
    needs: ['groupId', 'name'],
    reach: 'key',
    request: ({ groupId, name }) => ({ method: 'POST', url: `${project(groupId)}/service_accounts`, body: { name } }),
    created: (body) =>
      readCreated({ provider: 'openai', schema: Created, body }, ({ api_key: key }) => ({
        keyId: key.id,
        text: key.value,
      })),
  },
];

const project = (id: string): string => `${ORG}/projects/${pathSegment(id)}`;

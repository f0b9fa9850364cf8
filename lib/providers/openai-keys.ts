import { DAY_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { byGroup } from './by-group';
import { nowEndpoint } from './now-endpoint';
import type { ListedKey } from './page';
import { seconds, textOrNull } from './parse-body';
import { pathSegment } from './path-segment';
import { visibleEnds } from './visible-ends';
import { withQuery } from './with-query';

const ORG = 'https://api.openai.com/v1/organization';

const Key = z.object({
  id: z.string(),
  name: z.optional(z.nullable(z.string())),
  redacted_value: z.string(),
  created_at: z.optional(z.nullable(seconds)),
  last_used_at: z.optional(z.nullable(seconds)),
  expires_at: z.optional(z.nullable(seconds)),
});

const Keys = z.object({ data: z.array(Key), has_more: z.optional(z.boolean()), last_id: textOrNull });

const Projects = z.object({ data: z.array(z.object({ id: z.string() })) });

/** The organisation's admin keys: the monitor key finds itself there, with its last day. */
export const adminKeys = nowEndpoint({
  id: 'admin-keys',
  title: 'Admin keys',
  tells: 'keys',
  key: 'monitor',
  everyMs: DAY_MS,
  provider: 'openai',
  request: ({ cursor }) => ({ method: 'GET', url: withQuery(`${ORG}/admin_api_keys`, { limit: 100, after: cursor }) }),
  schema: Keys,
  read: ({ data, has_more, last_id }) => ({ next: has_more ? (last_id ?? null) : null, keys: data.map(listed) }),
});

/** The keys of every project, by which a bill that names ids finds the keys of the vault. A hundred projects are looked at. */
export const projectKeys = byGroup({
  id: 'project-keys',
  title: 'Keys of the projects',
  tells: 'keys',
  key: 'monitor',
  everyMs: DAY_MS,
  lookBackMs: 0,
  keepsMs: 0,
  chunkMs: DAY_MS,
  provider: 'openai',
  find: { url: `${ORG}/projects?limit=100`, schema: Projects, ids: ({ data }) => data.map(({ id }) => id) },
  ask: (project, { cursor }) => ({
    method: 'GET',
    url: withQuery(`${ORG}/projects/${pathSegment(project)}/api_keys`, { limit: 100, after: cursor }),
  }),
  schema: Keys,
  read: ({ data, has_more, last_id }, project) => ({
    next: has_more ? (last_id ?? null) : null,
    keys: data.map((key) => ({ ...listed(key), groupId: project })),
  }),
});

const listed = (key: z.infer<typeof Key>): ListedKey => ({
  id: key.id,
  name: key.name ?? '',
  ...visibleEnds(key.redacted_value),
  createdAt: key.created_at ?? null,
  lastUsedAt: key.last_used_at ?? null,
  active: true,
  ...(key.expires_at !== undefined && { expiresAt: key.expires_at }),
});

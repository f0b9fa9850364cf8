import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import type { Act } from './act';
import { byGroup } from './by-group';
import { checkBy } from './check-by';
import { balance, sample } from './page';
import { amount, isoTime, textOrNull } from './parse-body';
import { pathSegment } from './path-segment';
import { defineProvider } from './provider';
import { readCreated } from './read-created';
import { withQuery } from './with-query';

const PROJECTS = 'https://api.deepgram.com/v1/projects';

const Projects = z.object({ projects: z.array(z.object({ project_id: z.string() })) });
const find = {
  url: PROJECTS,
  schema: Projects,
  ids: ({ projects }: z.infer<typeof Projects>) => projects.map(({ project_id }) => project_id),
};
const of = (project: string, what: string): string => `${PROJECTS}/${pathSegment(project)}/${what}`;
const both = { provider: 'deepgram', find } as const;
const now = { lookBackMs: 0, keepsMs: 0, chunkMs: DAY_MS } as const;

const billing = byGroup({
  ...both,
  id: 'billing',
  tells: 'cost',
  key: 'inference',
  everyMs: HOUR_MS,
  lookBackMs: 2 * DAY_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 31 * DAY_MS,
  // days; the last one is counted too
  ask: (project, { from, to }) => ({
    method: 'GET',
    url: withQuery(of(project, 'billing/breakdown'), { start: day(from), end: day(to - 1), grouping: 'accessor' }),
  }),
  schema: z.object({
    results: z.array(
      z.object({
        dollars: amount(),
        grouping: z.object({ start: isoTime, accessor: textOrNull, line_item: textOrNull }),
      }),
    ),
  }),
  read: ({ results }, project) => ({
    samples: results.map(({ dollars, grouping }) =>
      sample({
        from: grouping.start,
        widthMs: DAY_MS,
        providerKeyId: grouping.accessor ?? null,
        lineItem: grouping.line_item ?? `project ${project}`.slice(0, 60),
        money: { nanos: dollars, currency: 'USD' },
      }),
    ),
  }),
});

const balances = byGroup({
  ...both,
  ...now,
  id: 'balances',
  tells: 'balance',
  key: 'inference',
  everyMs: HOUR_MS,
  ask: (project) => ({ method: 'GET', url: of(project, 'balances') }),
  schema: z.object({
    balances: z.array(z.object({ balance_id: z.string(), amount: amount(), units: z.string().check(z.maxLength(20)) })),
  }),
  // some credit is dollars, some is hours of audio: never added
  read: ({ balances }) => ({
    readings: balances.map((each) =>
      balance(each.amount, each.units === 'usd' ? 'USD' : each.units, each.balance_id.slice(0, 60)),
    ),
  }),
});

const keys = byGroup({
  ...both,
  ...now,
  id: 'keys',
  tells: 'keys',
  key: 'monitor',
  everyMs: DAY_MS,
  ask: (project) => ({ method: 'GET', url: of(project, 'keys') }),
  schema: z.object({
    api_keys: z.array(
      z.object({
        api_key: z.object({ api_key_id: z.string(), comment: textOrNull, created: z.optional(z.nullable(isoTime)) }),
      }),
    ),
  }),
  // nothing of a key's text is shown: only a key made here is known to be ours
  read: ({ api_keys }, project) => ({
    keys: api_keys.map(({ api_key: key }) => ({
      id: key.api_key_id,
      name: key.comment ?? '',
      head: '',
      tail: '',
      createdAt: key.created ?? null,
      lastUsedAt: null,
      active: true,
      groupId: project,
    })),
  }),
});

const Created = z.object({ api_key_id: z.string(), key: z.string() });

const acts: readonly Act[] = [
  {
    name: 'delete',
    key: 'monitor',
    undo: null,
    needs: ['groupId', 'keyId'],
    reach: 'key',
    request: ({ groupId, keyId }) => ({ method: 'DELETE', url: `${of(groupId, 'keys')}/${pathSegment(keyId)}` }),
  },
  {
    name: 'create',
    key: 'monitor',
    undo: 'delete',
    needs: ['groupId', 'name'],
    reach: 'key',
    request: ({ groupId, name, expiresAt }) => ({
      method: 'POST',
      url: of(groupId, 'keys'),
      body: {
        comment: name,
        scopes: ['usage:write'],
        ...(expiresAt !== null && { expiration_date: new Date(expiresAt).toISOString() }),
      },
    }),
    created: (body) =>
      readCreated({ provider: 'deepgram', schema: Created, body }, ({ api_key_id, key }) => ({
        keyId: api_key_id,
        text: key,
      })),
  },
];

/**
 * Deepgram. A key with the scope `billing:read` tells dollars by key and day and what is left in each balance; one with `keys:read` and
 * `keys:write` is the monitor key. An ordinary key may lack all of them and is then answered 403, which proves it alive.
 */
export const deepgram = defineProvider({
  id: 'deepgram',
  name: 'Deepgram',
  hosts: ['https://api.deepgram.com'],
  auth: { header: 'authorization', prefix: 'Token ' },
  console: {
    keys: 'https://console.deepgram.com/',
    usage: 'https://console.deepgram.com/',
    billing: 'https://console.deepgram.com/',
    monitorKeys: 'https://console.deepgram.com/',
  },
  check: { inference: checkBy(PROJECTS), monitor: checkBy(PROJECTS, { alive: [429], dead: [401, 403] }) },
  endpoints: [billing, balances, keys],
  acts,
  source: {
    docs: 'https://developers.deepgram.com/reference/manage/billing/breakdown/get',
    checked: '2026-11-23',
    confidence: 'high',
  },
});

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

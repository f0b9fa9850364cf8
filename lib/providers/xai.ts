import { DAY_MS, HOUR_MS, nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { byGroup } from './by-group';
import { checkBy } from './check-by';
import { balance, sample } from './page';
import { amount, isoTime, textOrNull } from './parse-body';
import { pathSegment } from './path-segment';
import { bearer, defineProvider } from './provider';
import { visibleEnds } from './visible-ends';
import { withQuery } from './with-query';
import { xaiActs } from './xai-acts';

const MANAGE = 'https://management-api.x.ai';

// a management key tells its team itself; one of a whole organisation names none, and then nothing can be asked
const Team = z.pipe(
  z.object({ scope: textOrNull, scopeId: textOrNull, teamId: textOrNull }),
  z.transform(({ scope, scopeId, teamId }, context): string => {
    const id = teamId || (scope === 'SCOPE_TEAM' ? scopeId : null);
    if (id) return id;
    context.issues.push({ code: 'custom', input: undefined, message: 'no team', path: ['teamId'] });
    return z.NEVER;
  }),
);
const find = {
  url: `${MANAGE}/auth/management-keys/validation`,
  schema: Team,
  ids: (team: string) => [team],
};
const both = { provider: 'xai', key: 'monitor', find } as const;
const billing = (team: string, what: string): string => `${MANAGE}/v1/billing/teams/${pathSegment(team)}/${what}`;
const now = { lookBackMs: 0, keepsMs: 0, chunkMs: DAY_MS } as const;

const Usage = z.object({
  timeSeries: z.array(
    z.object({
      groupLabels: z.optional(z.nullable(z.array(z.string()))),
      // one value was asked for: dollars, not cents
      dataPoints: z.array(z.object({ timestamp: isoTime, values: z.tuple([amount()]) })),
    }),
  ),
  limitReached: z.optional(z.boolean()),
});

const usage = byGroup({
  ...both,
  id: 'usage',
  tells: 'cost',
  everyMs: HOUR_MS,
  lookBackMs: 3 * DAY_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 31 * DAY_MS,
  ask: (team, { from, to }) => ({
    method: 'POST',
    url: billing(team, 'usage'),
    body: {
      analyticsRequest: {
        timeRange: { startTime: clock(from), endTime: clock(to - 1000), timezone: 'Etc/GMT' },
        timeUnit: 'TIME_UNIT_DAY',
        values: [{ name: 'usd', aggregation: 'AGGREGATION_SUM' }],
        groupBy: ['description'],
        filters: [],
      },
    },
  }),
  schema: Usage,
  read: ({ timeSeries, limitReached }) => ({
    // the provider itself leaves lines out when there are too many
    partial: limitReached === true,
    samples: timeSeries.flatMap(({ groupLabels, dataPoints }) =>
      dataPoints
        .filter(({ values: [value] }) => value !== 0)
        .map(({ timestamp, values: [value] }) =>
          sample({
            from: timestamp,
            widthMs: DAY_MS,
            lineItem: groupLabels?.join(' ') || null,
            model: modelIn(groupLabels),
            money: { nanos: value, currency: 'USD' },
          }),
        ),
    ),
  }),
});

// cents with the sign turned round: "-1000" is ten dollars of credit; the running cycle is not taken off before it closes
const prepaid = byGroup({
  ...both,
  ...now,
  id: 'prepaid',
  tells: 'balance',
  everyMs: HOUR_MS,
  ask: (team) => ({ method: 'GET', url: billing(team, 'prepaid/balance') }),
  schema: z.object({ total: z.object({ val: amount(-2) }) }),
  read: ({ total }) => ({ readings: [balance(nanos(0 - total.val), 'USD')] }),
});

// what may be owed beyond the prepaid credit: the lower of the provider's own limit and the team's
const limits = byGroup({
  ...both,
  ...now,
  id: 'spending-limits',
  tells: 'limits',
  everyMs: DAY_MS,
  ask: (team) => ({ method: 'GET', url: billing(team, 'postpaid/spending-limits') }),
  schema: z.object({ spendingLimits: z.object({ effectiveSl: z.object({ val: amount(-2) }) }) }),
  read: ({ spendingLimits }) => ({ limit: { nanos: spendingLimits.effectiveSl.val, currency: 'USD' } }),
});

const Keys = z.object({
  apiKeys: z.optional(
    z.array(
      z.object({
        apiKeyId: z.string(),
        name: textOrNull,
        redactedApiKey: textOrNull,
        disabled: z.optional(z.union([z.boolean(), z.string()])),
        createTime: z.optional(z.nullable(isoTime)),
        expireTime: z.optional(z.nullable(isoTime)),
      }),
    ),
  ),
  paginationToken: textOrNull,
});

const keys = byGroup({
  ...both,
  ...now,
  id: 'api-keys',
  tells: 'keys',
  everyMs: DAY_MS,
  ask: (team, { cursor }) => ({
    method: 'GET',
    url: withQuery(`${MANAGE}/auth/teams/${pathSegment(team)}/api-keys`, { pageSize: 100, paginationToken: cursor }),
  }),
  schema: Keys,
  read: ({ apiKeys = [], paginationToken }, team) => ({
    next: paginationToken || null,
    keys: apiKeys.map((key) => ({
      id: key.apiKeyId,
      name: key.name ?? '',
      ...visibleEnds(key.redactedApiKey),
      createdAt: key.createTime ?? null,
      lastUsedAt: null,
      active: String(key.disabled ?? false) !== 'true',
      groupId: team,
      expiresAt: key.expireTime ?? null,
    })),
  }),
});

const State = z.object({
  api_key_blocked: z.optional(z.boolean()),
  api_key_disabled: z.optional(z.boolean()),
  team_blocked: z.optional(z.boolean()),
});

/**
 * xAI. An ordinary key proves itself alive; a management key of a team tells dollars by day and model, the prepaid credit, the
 * limit beyond it and the team's keys, and can make, switch off and delete them. Changes take a while to reach every cluster.
 */
export const xai = defineProvider({
  id: 'xai',
  name: 'xAI',
  hosts: ['https://api.x.ai', MANAGE],
  auth: bearer,
  console: {
    keys: 'https://console.x.ai/team/default/api-keys',
    usage: 'https://console.x.ai/team/default/usage',
    billing: 'https://console.x.ai/team/default/billing',
    limits: 'https://console.x.ai/team/default/billing',
    monitorKeys: 'https://console.x.ai/',
  },
  check: {
    inference: checkBy('https://api.x.ai/v1/api-key', {
      dead: [400, 401],
      // a blocked key is answered with success
      verdict: (body) => {
        const state = z.safeParse(State, body);
        if (!state.success) return 'alive';
        if (state.data.api_key_blocked || state.data.api_key_disabled) return 'dead';
        return state.data.team_blocked ? 'restricted' : 'alive';
      },
    }),
    monitor: checkBy(find.url, { alive: [429], dead: [401, 403] }),
  },
  endpoints: [usage, prepaid, limits, keys],
  acts: xaiActs,
  source: {
    docs: 'https://docs.x.ai/developers/rest-api-reference/management/auth',
    checked: '2026-11-25',
    confidence: 'high',
  },
});

/** The model in a line such as 'Chat grok-4-0709'; tools and files name none. */
const modelIn = (labels: readonly string[] | null | undefined): string | null =>
  /\bgrok-[\w.-]{1,100}/.exec(labels?.join(' ') ?? '')?.[0] ?? null;

/** `YYYY-MM-DD HH:MM:SS`, UTC. */
const clock = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

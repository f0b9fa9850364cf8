import { DAY_MS, type Money, type Nanos, nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { byGroup } from './by-group';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance, counter } from './page';
import { amount, millis, textOrNull } from './parse-body';
import { bearer, defineProvider } from './provider';
import { VERCEL_KEYS, vercelAiGatewayActs } from './vercel-ai-gateway-acts';
import { withQuery } from './with-query';

const TEAMS = 'https://api.vercel.com/v2/teams?limit=100';
const CREDITS = 'https://ai-gateway.vercel.sh/v1/credits';

const Credits = z.object({ balance: amount(), total_used: amount() });

const Keys = z.object({
  apiKeys: z.array(
    z.object({
      id: z.string(),
      name: textOrNull,
      createdAt: z.optional(z.nullable(millis)),
      activeAt: z.optional(z.nullable(millis)),
      expiresAt: z.optional(z.nullable(millis)),
      quota: z.optional(
        z.nullable(
          z.object({
            limitAmount: amount(),
            currentSpend: z.optional(z.nullable(amount())),
            active: z.optional(z.boolean()),
            archived: z.optional(z.boolean()),
          }),
        ),
      ),
    }),
  ),
});

type Listed = z.infer<typeof Keys>['apiKeys'][number];

const capOf = ({ quota }: Listed) => (quota && quota.active !== false && quota.archived !== true ? quota : null);

const keys = byGroup({
  id: 'api-keys',
  tells: 'keys',
  key: 'monitor',
  everyMs: DAY_MS,
  lookBackMs: 0,
  keepsMs: 0,
  chunkMs: DAY_MS,
  provider: 'vercel-ai-gateway',
  find: {
    url: TEAMS,
    schema: z.object({ teams: z.array(z.object({ id: z.string() })) }),
    ids: ({ teams }) => teams.map(({ id }) => id),
  },
  ask: (team) => ({ method: 'GET', url: withQuery(VERCEL_KEYS, { teamId: team, purpose: 'ai-gateway' }) }),
  schema: Keys,
  read: ({ apiKeys }, team) => ({
    keys: apiKeys.map((key) => ({
      id: key.id,
      name: key.name ?? '',
      // what is shown of a key is too short to find it by
      ...{ head: '', tail: '' },
      createdAt: key.createdAt ?? null,
      lastUsedAt: key.activeAt ?? null,
      active: true,
      groupId: team,
      limit: dollars(capOf(key)?.limitAmount),
      expiresAt: key.expiresAt ?? null,
    })),
    caps: apiKeys.flatMap((key) => {
      const cap = capOf(key);
      const left =
        cap?.currentSpend === undefined || cap.currentSpend === null ? null : cap.limitAmount - cap.currentSpend;
      return left === null
        ? []
        : [{ providerKeyId: key.id, left: { nanos: nanos(Math.max(0, left)), currency: 'USD' } }];
    }),
  }),
});

const dollars = (value: Nanos | undefined): Money | null =>
  value === undefined ? null : { nanos: value, currency: 'USD' };

/**
 * Vercel AI Gateway. A key tells the credit left and what was ever used, as dollar texts: the growth of the second is the spend, which
 * no top-up disturbs. `/v1/report` would tell it by model, but Vercel charges for each question, so it is never asked; `/v1/models`
 * is public and proves nothing. An access token of Vercel lists, makes, caps and deletes the keys of its teams; a key cannot be disabled. The
 * token can do more in a team than that, hence the advice beside its field.
 */
export const vercelAiGateway = defineProvider({
  id: 'vercel-ai-gateway',
  name: 'Vercel AI Gateway',
  hosts: ['https://ai-gateway.vercel.sh', 'https://api.vercel.com'],
  auth: bearer,
  console: {
    keys: 'https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai-gateway%2Fapi-keys',
    usage: 'https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai-gateway',
    limits: 'https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai-gateway%2Fapi-keys',
    monitorKeys: 'https://vercel.com/account/settings/tokens',
  },
  check: { inference: checkBy(CREDITS), monitor: checkBy(TEAMS, { alive: [429], dead: [401, 403] }) },
  endpoints: [
    nowEndpoint({
      id: 'credits',
      tells: 'balance',
      tellsToo: ['cost'],
      provider: 'vercel-ai-gateway',
      url: CREDITS,
      schema: Credits,
      // two meters of one endpoint and currency are told apart by name
      read: (credits) => ({ readings: [balance(credits.balance, 'USD', 'left'), counter(credits.total_used, 'USD')] }),
    }),
    keys,
  ],
  acts: vercelAiGatewayActs,
  source: {
    docs: 'https://vercel.com/docs/ai-gateway/authentication-and-byok/api-keys',
    checked: '2026-11-25',
    confidence: 'high',
  },
});

import { DAY_MS, HOUR_MS, nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import type { Act, ActTarget } from './act';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance, page, type Sample, sample } from './page';
import { amount, millis, parseBody, seconds, textOrNull } from './parse-body';
import { pathSegment } from './path-segment';
import { defineProvider, type Endpoint, type RequestSpec } from './provider';
import { readCreated } from './read-created';
import { visibleEnds } from './visible-ends';
import { withQuery } from './with-query';

const API = 'https://api.elevenlabs.io/v1';
const ACCOUNTS = `${API}/service-accounts`;

// credits are no money; plans hold many millions of them, so they are counted by the thousand
const CREDITS = 'thousand credits';
const credits = amount(-3);

const Subscription = z
  .object({ character_count: credits, character_limit: credits })
  .check(z.refine((plan) => Number.isSafeInteger(plan.character_limit - plan.character_count)));

// more used than the plan holds is overage: what is left is then below zero
const subscription = nowEndpoint({
  id: 'subscription',
  tells: 'balance',
  tellsToo: ['limits'],
  provider: 'elevenlabs',
  url: `${API}/user/subscription`,
  schema: Subscription,
  read: (plan) => ({
    readings: [balance(nanos(plan.character_limit - plan.character_count), CREDITS)],
    limit: { nanos: plan.character_limit, currency: CREDITS },
  }),
});

// one list of figures a model, beside the list of their days
const Stats = z.object({ time: z.array(millis), usage: z.record(z.string(), z.array(credits)) });

const usage: Endpoint = {
  id: 'character-stats',
  tells: 'cost',
  tellsToo: ['usage'],
  key: 'inference',
  everyMs: HOUR_MS,
  lookBackMs: 2 * DAY_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 31 * DAY_MS,
  // both times are milliseconds, whatever their names say
  request: ({ from, to }) => ({
    method: 'GET',
    url: withQuery(`${API}/usage/character-stats`, {
      ...{ start_unix: from, end_unix: to, aggregation_interval: 'day', metric: 'credits', breakdown_type: 'model' },
    }),
  }),
  parse: (body) =>
    parseBody({ provider: 'elevenlabs', schema: Stats, body }, ({ time, usage }) =>
      page({
        samples: Object.entries(usage).flatMap(([model, figures]) =>
          time.flatMap((from, day): Sample[] => {
            const used = figures[day];
            const day0 = { from, widthMs: DAY_MS, model: model.slice(0, 200) };
            return used ? [sample({ ...day0, money: { nanos: used, currency: CREDITS } })] : [];
          }),
        ),
      }),
    ),
};

const Accounts = z.object({
  'service-accounts': z.array(
    z.object({
      service_account_user_id: z.string(),
      'api-keys': z.array(
        z.object({
          key_id: z.string(),
          name: textOrNull,
          hint: textOrNull,
          created_at_unix: z.optional(z.nullable(seconds)),
          is_disabled: z.optional(z.boolean()),
          character_limit: z.optional(z.nullable(credits)),
        }),
      ),
    }),
  ),
});

const keys = nowEndpoint({
  id: 'service-accounts',
  tells: 'keys',
  key: 'monitor',
  everyMs: DAY_MS,
  provider: 'elevenlabs',
  url: ACCOUNTS,
  schema: Accounts,
  read: (body) => ({
    keys: body['service-accounts'].flatMap((account) =>
      account['api-keys'].map((key) => ({
        id: key.key_id,
        name: key.name ?? '',
        ...visibleEnds(key.hint),
        createdAt: key.created_at_unix ?? null,
        lastUsedAt: null,
        active: key.is_disabled !== true,
        groupId: account.service_account_user_id,
        limit: key.character_limit ? { nanos: key.character_limit, currency: CREDITS } : null,
      })),
    ),
  }),
});

const ofOneKey = { key: 'monitor', needs: ['groupId', 'keyId'], reach: 'key' } as const;
const counted = { periods: ['month'], currency: CREDITS } as const;

const addressOf = ({ groupId }: ActTarget): string => `${ACCOUNTS}/${pathSegment(groupId)}/api-keys`;
const addressOfKey = (key: ActTarget): string => `${addressOf(key)}/${pathSegment(key.keyId)}`;

type Change = { is_enabled: boolean } | { character_limit: number | 'clear' };

// what is not sent along stays as it is
const change = (key: ActTarget, body: Change): RequestSpec => ({ method: 'PATCH', url: addressOfKey(key), body });

const wholeCredits = (limit: number): number => Math.round(limit / 1e6);

// what builders call, and reading voices, models and the plan; nothing of a workspace can be changed
const rights = [
  ...['text_to_speech', 'speech_to_speech', 'speech_to_text', 'sound_generation', 'music_generation'],
  ...['audio_isolation', 'voice_generation', 'forced_alignment', 'models_read', 'voices_read', 'user_read'],
];

const Created = z.object({ 'xi-api-key': z.string(), key_id: z.string() });

const create: Act = {
  name: 'create',
  key: 'monitor',
  undo: 'delete',
  needs: ['groupId', 'name'],
  reach: 'key',
  ...counted,
  request: (key) => ({
    method: 'POST',
    url: addressOf(key),
    body: {
      name: key.name,
      permissions: rights,
      ...(key.limit !== null && { character_limit: wholeCredits(key.limit) }),
    },
  }),
  created: (body) =>
    readCreated({ provider: 'elevenlabs', schema: Created, body }, (made) => ({
      keyId: made.key_id,
      text: made['xi-api-key'],
    })),
};

/**
 * ElevenLabs. A key tells the plan's credits and what was used of them by model and day, if it has the right to read its user: one without
 * it is answered 401 like a dead one, so 401 proves nothing. A workspace admin's key lists, makes, caps, disables and deletes the keys of
 * service accounts; a cap counts credits by the month. A new key may generate and read, not change the workspace.
 */
export const elevenlabs = defineProvider({
  id: 'elevenlabs',
  name: 'ElevenLabs',
  hosts: ['https://api.elevenlabs.io'],
  auth: { header: 'xi-api-key', prefix: '' },
  console: {
    keys: 'https://elevenlabs.io/app/settings/api-keys',
    usage: 'https://elevenlabs.io/app/usage',
    limits: 'https://elevenlabs.io/app/settings/api-keys',
    billing: 'https://elevenlabs.io/app/subscription',
    monitorKeys: 'https://elevenlabs.io/app/settings/api-keys',
  },
  check: {
    inference: checkBy(`${API}/user`, { dead: [400] }),
    monitor: checkBy(ACCOUNTS, { alive: [429], dead: [401, 403] }),
  },
  endpoints: [subscription, usage, keys],
  acts: [
    { ...ofOneKey, name: 'disable', undo: 'enable', request: (key) => change(key, { is_enabled: false }) },
    { ...ofOneKey, name: 'enable', undo: 'disable', request: (key) => change(key, { is_enabled: true }) },
    { ...ofOneKey, name: 'delete', undo: null, request: (key) => ({ method: 'DELETE', url: addressOfKey(key) }) },
    {
      ...{ ...ofOneKey, ...counted, name: 'cap', undo: 'cap' },
      request: (key) => change(key, { character_limit: key.limit === null ? 'clear' : wholeCredits(key.limit) }),
    },
    create,
  ],
  source: { docs: 'https://elevenlabs.io/docs/api-reference/usage/get', checked: '2026-11-25', confidence: 'high' },
});

import { DAY_MS, HOUR_MS, nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { byGroup } from './by-group';
import { checkBy } from './check-by';
import { sample } from './page';
import { textOrNull } from './parse-body';
import { pathSegment } from './path-segment';
import { bearer, defineProvider } from './provider';
import { withQuery } from './with-query';

const ACCOUNTS = 'https://api.fireworks.ai/v1/accounts';

const Accounts = z.object({ accounts: z.array(z.object({ name: z.string() })) });

// whole units as text and billionths as a number, both of the same sign, either left out when zero
const Money = z.pipe(
  z.object({
    currencyCode: z.string().check(z.maxLength(3)),
    units: z._default(z.string().check(z.regex(/^-?\d{1,7}$/)), '0'),
    nanos: z._default(z.int().check(z.minimum(-999_999_999), z.maximum(999_999_999)), 0),
  }),
  z.transform(({ currencyCode, units, nanos: rest }, context) => {
    const value = Number(units) * 1_000_000_000 + rest;
    if (Number.isSafeInteger(value)) return { nanos: nanos(value), currency: currencyCode };
    context.issues.push({ code: 'custom', input: undefined, message: 'too much' });
    return z.NEVER;
  }),
);

const Summary = z.object({
  lineItems: z.optional(
    z.array(
      z.object({
        category: textOrNull,
        groupingKey: textOrNull,
        groupingValue: textOrNull,
        series: textOrNull,
        totalCost: z.optional(z.nullable(Money)),
      }),
    ),
  ),
});

// a summary has no buckets of its own: one UTC day is asked at a time
const billing = byGroup({
  provider: 'fireworks',
  find: {
    url: ACCOUNTS,
    schema: Accounts,
    ids: ({ accounts }) => accounts.map(({ name }) => name.replace(/^accounts\//, '')),
  },
  id: 'billing',
  tells: 'cost',
  key: 'inference',
  everyMs: HOUR_MS,
  lookBackMs: 2 * DAY_MS,
  keepsMs: 30 * DAY_MS,
  chunkMs: DAY_MS,
  ask: (account, { from }) => ({
    method: 'GET',
    url: withQuery(`${ACCOUNTS}/${pathSegment(account)}/billing/summary`, {
      startTime: new Date(from).toISOString(),
      endTime: new Date(from + DAY_MS).toISOString(),
    }),
  }),
  schema: Summary,
  read: ({ lineItems }, _account, { from }) => ({
    // no list may mean that nothing was spent, or that it moved: what was read before is then kept
    partial: lineItems === undefined,
    samples: (lineItems ?? []).flatMap(({ category, groupingKey, groupingValue, series, totalCost }) =>
      totalCost
        ? [
            sample({
              from,
              widthMs: DAY_MS,
              model: /model/i.test(groupingKey ?? '') ? (groupingValue ?? null) : null,
              lineItem: [category, series, groupingValue].filter(Boolean).join(' · ').slice(0, 200) || null,
              money: totalCost,
            }),
          ]
        : [],
    ),
  }),
});

/** Fireworks. An ordinary key tells the rated cost of its accounts; keys are managed in the console. */
export const fireworks = defineProvider({
  id: 'fireworks',
  name: 'Fireworks AI',
  hosts: ['https://api.fireworks.ai'],
  auth: bearer,
  console: {
    keys: 'https://app.fireworks.ai/settings/users/api-keys',
    usage: 'https://app.fireworks.ai/account/usage',
    billing: 'https://app.fireworks.ai/account/billing',
    limits: 'https://app.fireworks.ai/account/billing',
  },
  check: { inference: checkBy(ACCOUNTS, { dead: [401, 403], alive: [402, 429] }) },
  endpoints: [billing],
  acts: [],
  source: {
    docs: 'https://github.com/steipete/CodexBar/blob/27c7f33/docs/fireworks.md',
    checked: '2026-11-23',
    confidence: 'high',
  },
});

import { costOf, DAY, HOUR, shown, type Use } from '../books';
import { type Answer, groupBy, type Question, total } from './answer';
import { text } from './metered';

type Asking = Question & { uses: Use[]; json: Record<string, string> };
type Told = { at: string[]; role: 'inference' | 'monitor'; answer: (asking: Asking) => unknown };

const tellers: Record<string, Told> = {
  xai: { at: ['management-api.x.ai'], role: 'monitor', answer: xai },
  elevenlabs: { at: ['api.elevenlabs.io'], role: 'inference', answer: elevenlabs },
  fal: { at: ['api.fal.ai'], role: 'monitor', answer: fal },
  deepgram: { at: ['api.deepgram.com'], role: 'inference', answer: deepgram },
  fireworks: { at: ['api.fireworks.ai'], role: 'inference', answer: fireworks },
  litellm: { at: ['llm.example'], role: 'inference', answer: litellm },
  requesty: { at: ['api-v2.requesty.ai'], role: 'monitor', answer: requesty },
  poe: { at: ['api.poe.com'], role: 'inference', answer: poe },
  runway: { at: ['api.dev.runwayml.com'], role: 'inference', answer: runway },
};

/** Providers that tell what was spent by hour, day or request, each by its own contract; a question they do not know is 404. */
export const daily = Object.fromEntries(
  Object.entries(tellers).map(([name, { at, role, answer }]) => [
    name,
    {
      at,
      answer: (question: Question): Answer => {
        const { key, books, body } = question;
        if (!key) return { status: 401, body: {} };
        const listing = /\/(keys|api-keys|service-accounts)$/.test(question.url.pathname);
        if (key.role !== role && !listing) return { status: 403, body: {} };
        const told = answer({ ...question, uses: shown(books, name), json: body === '' ? {} : JSON.parse(body) });
        return told === undefined ? { status: 404, body: {} } : { status: 200, body: told };
      },
    },
  ]),
);

function xai({ url, uses, body, books }: Asking): unknown {
  if (url.pathname === '/auth/management-keys/validation') return { scope: 'SCOPE_TEAM', scopeId: 'team/1' };
  if (url.pathname === '/auth/teams/team%2F1/api-keys') return { apiKeys: [], paginationToken: '' };
  // taken off only when a cycle closes, with the sign turned round
  if (url.pathname.endsWith('/prepaid/balance')) return { changes: [], total: { val: '-1000' } };
  if (url.pathname.endsWith('/postpaid/spending-limits')) return { spendingLimits: { effectiveSl: { val: '20000' } } };
  if (url.pathname !== '/v1/billing/teams/team%2F1/usage') return undefined;
  const { startTime, endTime } = JSON.parse(body).analyticsRequest.timeRange;
  const asked = days(Date.parse(`${startTime}Z`), Date.parse(`${endTime}Z`), books.now());
  const timeSeries = groupBy(uses, (use) => use.model).map((group) => ({
    group: [`Chat ${group[0]?.model ?? ''}`],
    groupLabels: [`Chat ${group[0]?.model ?? ''}`],
    dataPoints: asked.map((day) => ({
      timestamp: new Date(day).toISOString(),
      values: [total(within(group, day, DAY), costOf) / 1e9],
    })),
  }));
  return { timeSeries, limitReached: false };
}

function elevenlabs({ url, uses, books }: Asking): unknown {
  if (url.pathname === '/v1/service-accounts') return { 'service-accounts': [] };
  if (url.pathname === '/v1/user/subscription') return { character_count: 1, character_limit: 100 };
  if (url.pathname !== '/v1/usage/character-stats') return undefined;
  const time = days(Number(url.searchParams.get('start_unix')), Number(url.searchParams.get('end_unix')), books.now());
  const models = groupBy(uses, (use) => use.model).map((group): [string, number[]] => [
    group[0]?.model ?? '',
    // a billionth of a thousand credits is a millionth of one
    time.map((day) => total(within(group, day, DAY), costOf) / 1e6),
  ]);
  return { time, usage: Object.fromEntries(models) };
}

function fal({ url, uses, books }: Asking): unknown {
  if (url.pathname === '/v1/keys') return { keys: [], next_cursor: null, has_more: false };
  if (url.pathname !== '/v1/models/usage') return undefined;
  const [from, to] = [Date.parse(url.searchParams.get('start') ?? ''), Date.parse(url.searchParams.get('end') ?? '')];
  const all = groupBy(
    uses.filter((use) => use.hour >= from && use.hour < to),
    (use) => String(use.hour),
  );
  const first = Number(url.searchParams.get('cursor') ?? 0);
  const time_series = all.slice(first, first + books.pageSize).map((group) => ({
    bucket: new Date(group[0]?.hour ?? 0).toISOString(),
    results: groupBy(group, (use) => `${use.model}|${use.keyId}`).map((row) => ({
      ...{ endpoint_id: row[0]?.model, unit: 'image', currency: 'USD', auth_method: row[0]?.keyId },
      cost: total(row, costOf) / 1e9,
    })),
  }));
  const more = first + books.pageSize < all.length;
  return { time_series, has_more: more, next_cursor: more ? String(first + books.pageSize) : null };
}

function deepgram({ url, uses, books }: Asking): unknown {
  if (url.pathname === '/v1/projects') return { projects: [{ project_id: 'p 1', name: 'x' }, { project_id: 'p2' }] };
  if (url.pathname.endsWith('/keys')) return { api_keys: [] };
  if (url.pathname.endsWith('/balances')) return { balances: [] };
  if (url.pathname === '/v1/projects/p2/billing/breakdown') return { results: [] };
  if (url.pathname !== '/v1/projects/p%201/billing/breakdown') return undefined;
  const end = Date.parse(url.searchParams.get('end') ?? '') + DAY;
  const results = days(Date.parse(url.searchParams.get('start') ?? ''), end, books.now()).flatMap((day) =>
    groupBy(within(uses, day, DAY), (use) => use.keyId).map((group) => ({
      dollars: total(group, costOf) / 1e9,
      grouping: { start: date(day), end: date(day), accessor: group[0]?.keyId, deployment: 'hosted' },
    })),
  );
  return { results };
}

function fireworks({ url, uses }: Asking): unknown {
  if (url.pathname === '/v1/accounts') return { accounts: [{ name: 'accounts/acct-1' }], nextPageToken: '' };
  if (url.pathname !== '/v1/accounts/acct-1/billing/summary') return undefined;
  const [from, to] = ['startTime', 'endTime'].map((name) => Date.parse(url.searchParams.get(name) ?? ''));
  const inside = uses.filter((use) => use.hour >= (from ?? 0) && use.hour < (to ?? 0));
  const lineItems = groupBy(inside, (use) => use.model).map((group) => {
    const cost = total(group, costOf);
    const money = { currencyCode: 'USD', units: String(Math.trunc(cost / 1e9)), nanos: cost % 1e9 };
    return { category: 'SERVERLESS', groupingKey: 'model_name', groupingValue: group[0]?.model, totalCost: money };
  });
  return { lineItems };
}

function litellm({ url, uses, books, key }: Asking): unknown {
  const own = uses.filter((use) => use.keyId === key?.id);
  if (url.pathname === '/key/info') return { info: { spend: total(own, costOf) / 1e9, max_budget: 500 } };
  if (url.pathname !== '/user/daily/activity') return undefined;
  const end = Date.parse(url.searchParams.get('end_date') ?? '') + DAY;
  const all = days(Date.parse(url.searchParams.get('start_date') ?? ''), end, books.now());
  const page = Number(url.searchParams.get('page') ?? 1);
  const metrics = (group: Use[]) => ({
    spend: total(group, costOf) / 1e9,
    prompt_tokens: 1,
    completion_tokens: 1,
    api_requests: group.length,
  });
  const results = all.slice((page - 1) * books.pageSize, page * books.pageSize).map((day) => {
    const inside = within(uses, day, DAY);
    const models = groupBy(inside, (use) => use.model).map((group) => [group[0]?.model, { metrics: metrics(group) }]);
    return { date: date(day), metrics: metrics(inside), breakdown: { models: Object.fromEntries(models) } };
  });
  return { results, metadata: { page, has_more: page * books.pageSize < all.length } };
}

function requesty({ url, uses, books }: Asking): unknown {
  const keys = books.keys.filter((one) => one.provider === 'requesty');
  if (url.pathname === '/v1/manage/org') return { name: 'CANARY', balance: 10 };
  if (url.pathname === '/v1/manage/apikey')
    return { keys: keys.map(({ id, name }) => ({ id, name, monthly_limit: '0', monthly_spend: '1' })) };
  const id = /^\/v1\/manage\/apikey\/([^/]+)\/usage$/.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  const [from, to] = [Date.parse(url.searchParams.get('start') ?? ''), Date.parse(url.searchParams.get('end') ?? '')];
  const own = uses.filter((use) => use.keyId === id);
  const told = days(from, to, books.now()).flatMap((day): [string, unknown][] => {
    const inside = within(own, day, DAY);
    return inside.length === 0 ? [] : [[date(day), { spend: total(inside, costOf) / 1e9 }]];
  });
  return { usage: Object.fromEntries(told) };
}

function poe({ url, uses, books }: Asking): unknown {
  if (url.pathname === '/usage/current_balance') return { current_point_balance: 1_000 };
  if (url.pathname !== '/usage/points_history') return undefined;
  const all = uses.map((use, n) => ({ use, id: `q${n}-${use.hour}` })).sort((a, b) => b.use.hour - a.use.hour);
  const after = url.searchParams.get('starting_after');
  const first = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const data = all.slice(first, first + books.pageSize).map(({ use, id }) => ({
    ...{ query_id: id, bot_name: use.model, creation_time: use.hour * 1000 + 1, usage_type: 'API' },
    ...{ cost_points: 1, cost_usd: text(costOf(use)) },
  }));
  return { data, has_more: first + books.pageSize < all.length };
}

function runway({ url, uses, json, books }: Asking): unknown {
  if (url.pathname === '/v1/organization') return { creditBalance: 100, tier: {}, usage: {} };
  if (url.pathname !== '/v1/organization/usage') return undefined;
  const told = days(Date.parse(json['startDate'] ?? ''), Date.parse(json['beforeDate'] ?? ''), books.now());
  const results = told.map((day) => ({
    date: date(day),
    usedCredits: groupBy(within(uses, day, DAY), (use) => use.model).map((group) => ({
      model: group[0]?.model,
      amount: total(group, costOf) / 1e9,
    })),
  }));
  return { results };
}

const within = (uses: Use[], from: number, width: number): Use[] =>
  uses.filter((use) => use.hour >= from && use.hour < from + width);

/** The UTC days of a window that have begun. */
function days(from: number, to: number, now: number): number[] {
  const found: number[] = [];
  for (let day = Math.floor(from / DAY) * DAY; day < Math.min(to, now + HOUR); day += DAY) found.push(day);
  return found;
}

const date = (at: number): string => new Date(at).toISOString().slice(0, 10);

import { DAY_MS } from '@/lib/core/units';
import { buckets, type Call, shown, type World, type WorldAccount, widths } from '../traffic';

/** A request as a provider receives it; header names in small letters. */
export type WorldRequest = { method: string; url: string; headers: Record<string, string>; body: string };
/** The answer; `hang` = never answer. */
export type WorldResponse = { status: number; headers: Record<string, string>; body: string; hang?: true };

/** Answers for a provider's host by its real contract over the world's state; `undefined` where the host is no provider's. */
export function handleProvider(world: World, host: string, request: WorldRequest): WorldResponse | undefined {
  const routes = hosts[host];
  if (!routes) return undefined;
  const key = (request.headers['x-api-key'] ?? request.headers['authorization'] ?? '').replace(/^Bearer /, '');
  world.seen.push({ host, key });
  const index = world.faults.findIndex((fault) => fault === null || fault.host === host);
  const fault = index >= 0 ? world.faults.splice(index, 1)[0] : null;
  if (fault?.hang) return { status: 200, headers: {}, body: '', hang: true };
  if (fault) {
    const headers: Record<string, string> = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
    return { status: fault.status ?? 200, headers, body: fault.body ?? '{}' };
  }
  const account = world.accounts.find(
    (each) => each.host === host && (each.monitorKey === key || each.keys.some(({ text }) => text === key)),
  );
  if (!account) return json(401, { error: { message: 'invalid key' } });
  const url = new URL(request.url, `https://${host}`);
  const body = routes({ world, account, url, monitor: account.monitorKey === key, key });
  return body === undefined ? json(404, {}) : body === null ? json(403, {}) : json(200, body);
}

type Call4 = { world: World; account: WorldAccount; url: URL; monitor: boolean; key: string };

const hosts: Record<string, (call: Call4) => unknown> = {
  'api.openai.com': openai,
  'api.anthropic.com': anthropic,
  'openrouter.ai': openrouter,
};

function openai({ world, account, url, monitor }: Call4): unknown {
  if (url.pathname === '/v1/models') return { object: 'list', data: [] };
  if (!monitor) return null;
  if (url.pathname === '/v1/organization/admin_api_keys') return { data: [], has_more: false };
  const from = Number(url.searchParams.get('start_time')) * 1000;
  const to = Number(url.searchParams.get('end_time')) * 1000;
  const at = { start: 'start_time', read: (ms: number) => ms / 1000 };
  if (url.pathname === '/v1/organization/costs')
    return paged(world, url, { from, to, widthMs: DAY_MS, at }, (start) =>
      groups(shown(world, account, start, DAY_MS)).map((calls) => ({
        amount: { value: sum(calls, 'nanos') / 1e9, currency: 'usd' },
        line_item: `${calls[0]?.model}, input`,
        api_key_id: calls[0]?.keyId,
      })),
    );
  if (!url.pathname.startsWith('/v1/organization/usage/')) return undefined;
  const widthMs = widths[url.searchParams.get('bucket_width') ?? '1d'] ?? DAY_MS;
  return paged(world, url, { from, to, widthMs, at }, (start) =>
    url.pathname.endsWith('completions')
      ? groups(shown(world, account, start, widthMs)).map((calls) => ({
          input_tokens: sum(calls, 'input'),
          input_cached_tokens: 0,
          output_tokens: sum(calls, 'output'),
          num_model_requests: calls.length,
          model: calls[0]?.model,
          api_key_id: calls[0]?.keyId,
        }))
      : [],
  );
}

function anthropic({ world, account, url, monitor }: Call4): unknown {
  if (url.pathname === '/v1/models') return { data: [] };
  if (!monitor) return null;
  if (url.pathname === '/v1/organizations/me') return { id: 'org', type: 'organization', name: 'World' };
  if (url.pathname === '/v1/organizations/api_keys') return { data: [], has_more: false };
  const from = Date.parse(url.searchParams.get('starting_at') ?? '');
  const to = Date.parse(url.searchParams.get('ending_at') ?? '');
  const at = { start: 'starting_at', read: (ms: number) => new Date(ms).toISOString() };
  if (url.pathname === '/v1/organizations/cost_report')
    return paged(world, url, { from, to, widthMs: DAY_MS, at }, (start) =>
      groups(shown(world, account, start, DAY_MS), ({ model }) => model).map((calls) => ({
        amount: cents(sum(calls, 'nanos')),
        currency: 'USD',
        description: `${calls[0]?.model} usage`,
        model: calls[0]?.model,
        workspace_id: null,
      })),
    );
  if (url.pathname !== '/v1/organizations/usage_report/messages') return undefined;
  const widthMs = widths[url.searchParams.get('bucket_width') ?? '1d'] ?? DAY_MS;
  return paged(world, url, { from, to, widthMs, at }, (start) =>
    groups(shown(world, account, start, widthMs)).map((calls) => ({
      uncached_input_tokens: sum(calls, 'input'),
      output_tokens: sum(calls, 'output'),
      api_key_id: calls[0]?.keyId,
      model: calls[0]?.model,
      context_window: '0-200k',
    })),
  );
}

function openrouter({ world, account, url, monitor, key }: Call4): unknown {
  const meters = (id: string) => {
    const today = Math.floor(world.now / DAY_MS) * DAY_MS;
    const own = account.calls.filter((call) => call.keyId === id && call.visibleAt <= world.now);
    const daily = own.filter((call) => call.at >= today);
    return { usage: sum(own, 'nanos') / 1e9, usage_daily: sum(daily, 'nanos') / 1e9, limit: null };
  };
  if (url.pathname === '/api/v1/key') return { data: meters(account.keys.find(({ text }) => text === key)?.id ?? '') };
  if (!monitor) return null;
  if (url.pathname === '/api/v1/keys') {
    const offset = Number(url.searchParams.get('offset') ?? 0);
    return {
      data: account.keys
        .slice(offset, offset + 100)
        .map((each) => ({ hash: each.id, name: each.name, label: '', ...meters(each.id) })),
    };
  }
  if (url.pathname === '/api/v1/credits')
    return { data: { total_credits: 100, total_usage: sum(account.calls, 'nanos') / 1e9 } };
  if (url.pathname !== '/api/v1/activity') return undefined;
  const date = url.searchParams.get('date') ?? '';
  return {
    data: groups(shown(world, account, Date.parse(date), DAY_MS), ({ model }) => model).map((calls) => ({
      date,
      model: calls[0]?.model,
      requests: calls.length,
      prompt_tokens: sum(calls, 'input'),
      completion_tokens: sum(calls, 'output'),
      usage: sum(calls, 'nanos') / 1e9,
    })),
  };
}

type Window = { from: number; to: number; widthMs: number; at: { start: string; read: (ms: number) => unknown } };

function paged(world: World, url: URL, { from, to, widthMs, at }: Window, results: (start: number) => unknown[]) {
  const all = buckets(from, to, widthMs);
  const first = Number(url.searchParams.get('page') ?? 0);
  const most = Math.min(Number(url.searchParams.get('limit') ?? 7), world.pageBuckets * (widthMs === DAY_MS ? 1 : 24));
  const more = first + most < all.length;
  return {
    data: all.slice(first, first + most).map((start) => ({ [at.start]: at.read(start), results: results(start) })),
    has_more: more,
    next_page: more ? String(first + most) : null,
  };
}

const groups = (calls: Call[], by: (call: Call) => string = ({ keyId, model }) => `${keyId}|${model}`): Call[][] => [
  ...Map.groupBy(calls, by).values(),
];

const sum = (calls: readonly Call[], field: 'nanos' | 'input' | 'output'): number =>
  calls.reduce((all, call) => all + call[field], 0);

// nanodollars as decimal cents, exactly
const cents = (nanos: number): string => `${Math.floor(nanos / 1e7)}.${String(nanos % 1e7).padStart(7, '0')}`;

const json = (status: number, body: unknown): WorldResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

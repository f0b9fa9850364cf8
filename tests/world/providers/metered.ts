import { costOf, shown } from '../books';
import { type Answer, type Question, total } from './answer';

/** What an account held before it spent anything, in billionths. */
export const START = 1_000_000_000_000;

type Metered = { at: string[]; path: string; body: (left: number, used: number) => unknown };

const meters: Record<string, Metered> = {
  deepseek: {
    at: ['api.deepseek.com'],
    path: '/user/balance',
    body: (left) => ({ is_available: true, balance_infos: [{ currency: 'USD', total_balance: text(left) }] }),
  },
  moonshot: { at: ['api.moonshot.ai'], path: '/v1/users/me/balance', body: moonshotBody },
  'moonshot-cn': { at: ['api.moonshot.cn'], path: '/v1/users/me/balance', body: moonshotBody },
  siliconflow: { at: ['api.siliconflow.com'], path: '/v1/user/info', body: siliconflowBody },
  'siliconflow-cn': { at: ['api.siliconflow.cn'], path: '/v1/user/info', body: siliconflowBody },
  novita: {
    at: ['api.novita.ai'],
    path: '/openapi/v1/billing/balance/detail',
    // ten-thousandths of a dollar
    body: (left) => ({ availableBalance: text(left, 5) }),
  },
  'vercel-ai-gateway': {
    at: ['ai-gateway.vercel.sh', 'api.vercel.com'],
    path: '/v1/credits',
    body: (left, used) => ({ balance: text(left), total_used: text(used) }),
  },
};

/** Providers that tell only what is left or was ever used; any of the account's ordinary keys may ask. */
export const metered = Object.fromEntries(
  Object.entries(meters).map(([name, { at, path, body }]) => [
    name,
    {
      at,
      answer: ({ books, url, key }: Question): Answer => {
        if (!key) return { status: 401, body: {} };
        if (url.hostname === 'api.vercel.com') return vercelKeys(books, { url, isMonitor: key.role === 'monitor' });
        if (name === 'novita' && url.pathname === '/openapi/v2/user/key') return { status: 200, body: { keys: [] } };
        if (url.pathname !== path) return { status: 404, body: {} };
        const used = total(shown(books, name), costOf);
        return { status: 200, body: body(START - used, used) };
      },
    },
  ]),
);

/** One team, and the gateway's keys in it, for whoever has an access token. */
function vercelKeys(books: Question['books'], { url, isMonitor }: { url: URL; isMonitor: boolean }): Answer {
  if (!isMonitor) return { status: 403, body: { error: { code: 'forbidden', message: 'Not authorized' } } };
  if (url.pathname === '/v2/teams') return { status: 200, body: { teams: [{ id: 'team_world', slug: 'world' }] } };
  if (url.pathname !== '/v1/api-keys' || url.searchParams.get('teamId') !== 'team_world')
    return { status: 404, body: { error: { code: 'not_found', message: 'Not found' } } };
  const keys = books.keys.filter(({ provider, role }) => provider === 'vercel-ai-gateway' && role === 'inference');
  const apiKeys = keys.map(({ id, name }) => ({ id, name, purpose: 'ai-gateway', createdAt: 1_790_000_000_000 }));
  return { status: 200, body: { apiKeys, pagination: { count: apiKeys.length, next: null, prev: null } } };
}

function moonshotBody(left: number) {
  return {
    code: 0,
    status: true,
    data: { available_balance: left / 1e9, voucher_balance: 0, cash_balance: left / 1e9 },
  };
}

function siliconflowBody(left: number) {
  return { code: 20000, status: true, data: { name: 'CANARY', totalBalance: text(left) } };
}

/** Billionths as decimal text with the point so many places from the right. */
export function text(value: number, places = 9): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

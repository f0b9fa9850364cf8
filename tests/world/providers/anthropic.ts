import { costOf, DAY, HOUR, shown, type Use } from '../books';
import { type Answer, groupBy, pageOf, type Question, total } from './answer';

const refused = (status: number, type: string): Answer => ({
  status,
  body: { type: 'error', error: { type, message: 'refused' } },
});

/** Anthropic's models, keys, usage and cost reports, as https://docs.anthropic.com/en/api/usage-cost-api describes them. */
export function anthropic({ books, url, key, headers, method, body }: Question): Answer {
  // any request with an Origin is refused without the opt-in
  if (headers['origin'] && headers['anthropic-dangerous-direct-browser-access'] !== 'true')
    return refused(401, 'authentication_error');
  if (!key || headers['anthropic-version'] !== '2023-06-01') return refused(401, 'authentication_error');
  if (url.pathname === '/v1/models')
    return { status: 200, body: { data: [{ type: 'model', id: 'claude-sonnet-4-5' }], has_more: false } };
  if (key.role !== 'monitor') return refused(403, 'permission_error');
  if (url.pathname === '/v1/organizations/me')
    return { status: 200, body: { id: 'org_1', type: 'organization', name: 'Local' } };
  if (url.pathname === '/v1/organizations/api_keys')
    return {
      status: 200,
      body: {
        data: books.keys.filter((one) => one.provider === 'anthropic' && one.role === 'inference').map(listed),
        has_more: false,
        first_id: null,
        last_id: null,
      },
    };
  if (url.pathname.startsWith('/v1/organizations/api_keys/') && method === 'POST') {
    const changed = books.keys.find((one) => url.pathname.endsWith(`/${one.id}`));
    if (!changed) return refused(404, 'not_found_error');
    changed.disabled = (JSON.parse(body) as { status?: string }).status !== 'active';
    return { status: 200, body: listed(changed) };
  }
  if (url.pathname === '/v1/organizations/cost_report') return report(books, url, { step: DAY, rows: costs });
  if (url.pathname === '/v1/organizations/usage_report/messages')
    return report(books, url, { step: HOUR, rows: usage });
  return refused(404, 'not_found_error');
}

const listed = (key: Question['books']['keys'][number]) => ({
  id: key.id,
  type: 'api_key',
  name: key.name,
  partial_key_hint: `${key.secret.slice(0, 14)}...${key.secret.slice(-4)}`,
  status: key.disabled ? 'inactive' : 'active',
  created_at: new Date(Date.now() - 30 * DAY).toISOString(),
});

function report(
  books: Question['books'],
  url: URL,
  { step, rows }: { step: number; rows: (uses: Use[]) => unknown[] },
): Answer {
  const from = Date.parse(url.searchParams.get('starting_at') ?? '');
  const to = Date.parse(url.searchParams.get('ending_at') ?? new Date(books.now()).toISOString());
  const { starts, next } = pageOf(books, url, { from, to, step });
  const uses = shown(books, 'anthropic');
  const data = starts.map((start) => ({
    starting_at: new Date(start).toISOString(),
    ending_at: new Date(start + step).toISOString(),
    results: rows(uses.filter((use) => use.hour >= start && use.hour < start + step)),
  }));
  return { status: 200, body: { data, has_more: next !== null, next_page: next } };
}

const costs = (uses: Use[]): unknown[] =>
  groupBy(uses, (use) => use.model).map((group) => ({
    amount: centsText(total(group, costOf)),
    currency: 'USD',
    cost_type: 'tokens',
    description: `${group[0]?.model} usage`,
    model: group[0]?.model,
    workspace_id: null,
  }));

/** Billionths of a dollar as decimal text in cents. */
const centsText = (nanos: number): string => {
  const digits = String(nanos).padStart(8, '0');
  return `${digits.slice(0, -7)}.${digits.slice(-7)}`;
};

const usage = (uses: Use[]): unknown[] =>
  groupBy(uses, (use) => `${use.keyId}|${use.model}`).map((group) => ({
    uncached_input_tokens: total(group, (use) => use.input - use.cached),
    cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
    cache_read_input_tokens: total(group, (use) => use.cached),
    output_tokens: total(group, (use) => use.output),
    server_tool_use: { web_search_requests: 0 },
    api_key_id: group[0]?.keyId,
    workspace_id: null,
    model: group[0]?.model,
    service_tier: 'standard',
    context_window: '0-200k',
  }));

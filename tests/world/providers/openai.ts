import { DAY, HOUR, shown, type Use } from '../books';
import { type Answer, groupBy, pageOf, type Question, total } from './answer';

const refused = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: 'refused', type: 'invalid_request_error' } },
});

/** OpenAI's models, usage, costs and admin keys, as https://platform.openai.com/docs/api-reference/usage describes them. */
export function openai({ books, url, key }: Question): Answer {
  if (!key) return refused(401, 'invalid_api_key');
  if (url.pathname === '/v1/models')
    return {
      status: 200,
      body: { object: 'list', data: [{ id: 'gpt-5', object: 'model', created: 1, owned_by: 'openai' }] },
    };
  if (key.role !== 'monitor') return refused(403, 'missing_scope');
  if (url.pathname === '/v1/organization/admin_api_keys')
    return { status: 200, body: { object: 'list', data: [], has_more: false, first_id: null, last_id: null } };
  if (url.pathname === '/v1/organization/projects')
    return { status: 200, body: { object: 'list', data: [{ id: 'proj_1', name: 'Default' }], has_more: false } };
  if (url.pathname === '/v1/organization/projects/proj_1/api_keys')
    return { status: 200, body: { object: 'list', data: keysOf(books), has_more: false, last_id: null } };
  if (url.pathname === '/v1/organization/costs') return page(books, url, { step: DAY, rows: costs });
  if (url.pathname === '/v1/organization/usage/completions')
    return page(books, url, { step: url.searchParams.get('bucket_width') === '1d' ? DAY : HOUR, rows: usage });
  if (url.pathname.startsWith('/v1/organization/usage/')) return page(books, url, { step: HOUR, rows: () => [] });
  return refused(404, 'unknown_url');
}

const keysOf = (books: Question['books']): unknown[] =>
  books.keys
    .filter((one) => one.provider === 'openai' && one.role === 'inference' && !one.disabled)
    .map(({ id, name, secret }) => ({
      ...{
        object: 'organization.project.api_key',
        id,
        name,
        redacted_value: `${secret.slice(0, 8)}...${secret.slice(-4)}`,
      },
      ...{ created_at: Math.floor(books.now() / 1000) - 30 * 86_400, last_used_at: null, owner: { type: 'user' } },
    }));

function page(
  books: Question['books'],
  url: URL,
  { step, rows }: { step: number; rows: (uses: Use[]) => unknown[] },
): Answer {
  const from = Number(url.searchParams.get('start_time')) * 1000;
  const to = Number(url.searchParams.get('end_time') ?? books.now() / 1000) * 1000;
  const { starts, next } = pageOf(books, url, { from, to, step });
  const uses = shown(books, 'openai');
  const data = starts.map((start) => ({
    object: 'bucket',
    start_time: start / 1000,
    end_time: (start + step) / 1000,
    results: rows(uses.filter((use) => use.hour >= start && use.hour < start + step)),
  }));
  return { status: 200, body: { object: 'page', data, has_more: next !== null, next_page: next } };
}

const costs = (uses: Use[]): unknown[] =>
  groupBy(uses, (use) => `${use.keyId}|${use.model}`).flatMap((group) =>
    (['input', 'cached', 'output'] as const).map((part) => ({
      object: 'organization.costs.result',
      amount: { value: total(group, (use) => use.parts[part]) / 1e9, currency: 'usd' },
      line_item: `${group[0]?.model}, ${part === 'cached' ? 'cached input' : part}`,
      project_id: 'proj_1',
      api_key_id: group[0]?.keyId,
    })),
  );

const usage = (uses: Use[]): unknown[] =>
  groupBy(uses, (use) => `${use.keyId}|${use.model}`).map((group) => ({
    object: 'organization.usage.completions.result',
    input_tokens: total(group, (use) => use.input),
    input_cached_tokens: total(group, (use) => use.cached),
    output_tokens: total(group, (use) => use.output),
    num_model_requests: total(group, (use) => use.requests),
    project_id: null,
    user_id: null,
    api_key_id: group[0]?.keyId,
    model: group[0]?.model,
    batch: false,
    service_tier: 'default',
  }));

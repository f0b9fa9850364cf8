import { createHash, randomBytes } from 'node:crypto';
import { costOf, DAY, shown, type Use } from '../books';
import { type Answer, groupBy, type Question, total } from './answer';

const refused = (code: number): Answer => ({ status: code, body: { error: { code, message: 'refused' } } });

/** OpenRouter's key, keys, activity and credits, as https://openrouter.ai/docs/api-reference describes them. Days are UTC. */
export function openrouter({ books, url, key, method, body }: Question): Answer {
  if (url.pathname === '/auth') return agree(url);
  if (url.pathname === '/api/v1/auth/keys') return exchange(books, body);
  if (!key) return refused(401);
  const uses = shown(books, 'openrouter');
  if (url.pathname === '/api/v1/key')
    return {
      status: 200,
      body: {
        data: {
          ...metersOf(of(uses, key.id), books.now()),
          label: labelOf(key.secret),
          is_management_key: key.role === 'monitor',
          is_free_tier: false,
        },
      },
    };
  if (key.role !== 'monitor') return refused(403);
  if (url.pathname.startsWith('/api/v1/keys/')) return change(books, { method, hash: url.pathname.slice(13), body });
  if (url.pathname === '/api/v1/keys') {
    const keys = books.keys.filter((one) => one.provider === 'openrouter' && one.role === 'inference');
    const data =
      Number(url.searchParams.get('offset') ?? 0) > 0
        ? []
        : keys.map((one) => ({
            ...metersOf(of(uses, one.id), books.now()),
            hash: one.id,
            name: one.name,
            label: labelOf(one.secret),
            disabled: one.disabled,
            created_at: new Date(books.now() - 30 * DAY).toISOString(),
          }));
    return { status: 200, body: { data } };
  }
  if (url.pathname === '/api/v1/credits')
    return { status: 200, body: { data: { total_credits: 500, total_usage: total(uses, costOf) / 1e9 } } };
  if (url.pathname === '/api/v1/activity') return activity(uses, url, books.now());
  return refused(404);
}

/** The page of the sign-in, for somebody who is signed in and agrees at once. The code remembers the challenge and the wishes. */
function agree({ searchParams }: URL): Answer {
  const back = new URL(searchParams.get('callback_url') ?? '');
  const wishes = Object.fromEntries(searchParams);
  back.searchParams.set('code', Buffer.from(JSON.stringify(wishes)).toString('base64url'));
  return { status: 302, body: {}, headers: { location: back.href } };
}

/** POST /auth/keys makes the key, for whoever knows the text whose SHA-256 was the challenge. */
function exchange(books: Question['books'], body: string): Answer {
  const asked = JSON.parse(body) as { code: string; code_verifier?: string; code_challenge_method?: string };
  const wishes = JSON.parse(Buffer.from(asked.code, 'base64url').toString()) as Record<string, string>;
  const challenge = createHash('sha256')
    .update(asked.code_verifier ?? '')
    .digest('base64url');
  if (challenge !== wishes['code_challenge'] || asked.code_challenge_method !== 'S256') return refused(403);
  const secret = `sk-or-v1-${randomBytes(32).toString('hex')}`;
  const name = wishes['key_label'] ?? '';
  const id = createHash('sha256').update(secret).digest('hex');
  books.keys.push({ provider: 'openrouter', role: 'inference', id, name, secret, disabled: false });
  return { status: 200, body: { key: secret, user_id: 'user_world' } };
}

/** PATCH /keys/{hash} switches a key off and on again. */
function change(
  books: Question['books'],
  { method, hash, body }: { method: string; hash: string; body: string },
): Answer {
  const key = books.keys.find((one) => one.provider === 'openrouter' && one.id === hash);
  const { disabled } = JSON.parse(body || '{}') as { disabled?: boolean };
  if (!key || method !== 'PATCH') return refused(404);
  key.disabled = disabled ?? key.disabled;
  return { status: 200, body: { data: { hash, name: key.name, disabled: key.disabled } } };
}

const of = (uses: Use[], keyId: string): Use[] => uses.filter((use) => use.keyId === keyId);

const labelOf = (secret: string): string => `${secret.slice(0, 12)}...${secret.slice(-3)}`;

function metersOf(uses: Use[], now: number) {
  const since = (from: number) =>
    total(
      uses.filter((use) => use.hour >= from),
      costOf,
    ) / 1e9;
  const today = Math.floor(now / DAY) * DAY;
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY;
  const month = Date.UTC(new Date(today).getUTCFullYear(), new Date(today).getUTCMonth(), 1);
  return {
    usage: since(0),
    usage_daily: since(today),
    usage_weekly: since(monday),
    usage_monthly: since(month),
    byok_usage: 0,
    byok_usage_daily: 0,
    limit: 100,
    limit_remaining: 100 - since(month),
    limit_reset: 'monthly',
  };
}

/** Only completed days, and only the last thirty. */
function activity(uses: Use[], url: URL, now: number): Answer {
  const today = Math.floor(now / DAY) * DAY;
  const date = url.searchParams.get('date');
  const wanted = date ? [Date.parse(date)] : Array.from({ length: 30 }, (_, back) => today - (back + 1) * DAY);
  if (wanted.some((day) => day >= today || day < today - 30 * DAY)) return refused(400);
  const rows = wanted.flatMap((day) =>
    groupBy(
      uses.filter((use) => use.hour >= day && use.hour < day + DAY),
      (use) => use.model,
    ).map((group) => ({
      date: new Date(day).toISOString().slice(0, 10),
      model: group[0]?.model,
      model_permaslug: group[0]?.model,
      endpoint_id: 'e1',
      provider_name: 'Upstream',
      requests: total(group, (use) => use.requests),
      prompt_tokens: total(group, (use) => use.input),
      completion_tokens: total(group, (use) => use.output),
      reasoning_tokens: 0,
      usage: total(group, costOf) / 1e9,
      byok_usage_inference: 0,
    })),
  );
  return { status: 200, body: { data: rows } };
}

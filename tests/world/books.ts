/** What one key used of one model in one UTC hour, and what that costs in billionths of a dollar: the truth that providers bill. */
export type Use = {
  /** The provider's id. */
  provider: string;
  keyId: string;
  model: string;
  hour: number;
  /** All input tokens, cached ones included. */
  input: number;
  cached: number;
  output: number;
  requests: number;
  parts: { input: number; cached: number; output: number };
  /** When the provider's reports first show it; absent = at once. A correction is a use of its own, below zero where it takes away. */
  shownAt?: number;
};

/** A key the world's providers know. */
export type WorldKey = {
  provider: string;
  role: 'inference' | 'monitor';
  id: string;
  name: string;
  secret: string;
  disabled: boolean;
};

/** What goes wrong at a host, `times` times: a status, or a body that is none. */
export type Fault = {
  host: string;
  path: RegExp;
  times: number;
  what: number | 'garbage' | 'truncated' | 'hang';
  retryAfter?: string;
};

/** The books of the local world: keys, what they used, and what is to go wrong. `pageSize` caps the buckets of one page. */
export type Books = { keys: WorldKey[]; uses: Use[]; faults: Fault[]; pageSize: number; now: () => number };

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Empty books with one inference and one monitor key at each of the three providers. */
export function openBooks(now: () => number = Date.now): Books {
  const keys = (['openai', 'anthropic', 'openrouter'] as const).flatMap((provider): WorldKey[] => [
    {
      provider,
      role: 'inference',
      id: idOf(provider, 'a'),
      name: 'builder',
      secret: secretOf(provider, 'inference'),
      disabled: false,
    },
    {
      provider,
      role: 'monitor',
      id: idOf(provider, 'm'),
      name: 'monitor',
      secret: secretOf(provider, 'monitor'),
      disabled: false,
    },
  ]);
  return { keys, uses: [], faults: [], pageSize: 20, now };
}

/** Adds keys of one more provider to the books: inference ones, and a monitor key. */
export function addKeys(books: Books, provider: string, inference = 2): void {
  const key = (role: WorldKey['role'], id: string): WorldKey => {
    const random = crypto.randomUUID().replaceAll('-', '');
    return { provider, role, id, name: id, secret: `CANARY${random}-${id}`, disabled: false };
  };
  books.keys.push(...Array.from({ length: inference }, (_, n) => key('inference', `key-${n}`)), key('monitor', 'm'));
}

/** What a provider's reports show by now. */
export const shown = (books: Books, provider: string): Use[] =>
  books.uses.filter((use) => use.provider === provider && (use.shownAt ?? use.hour) <= books.now());

/** The key of a provider and role. */
export function keyOf(books: Books, provider: string, role: WorldKey['role']): WorldKey {
  const key = books.keys.find((one) => one.provider === provider && one.role === role);
  if (!key) throw new Error(`no ${role} key at ${provider}`);
  return key;
}

/** What a provider billed for hours in [from, to), in billionths. */
export const billed = (books: Books, provider: string, from = 0, to = Number.POSITIVE_INFINITY): number =>
  books.uses
    .filter((use) => use.provider === provider && use.hour >= from && use.hour < to)
    .reduce((sum, use) => sum + costOf(use), 0);

/** The cost of one use, in billionths. */
export const costOf = ({ parts }: Use): number => parts.input + parts.cached + parts.output;

/** Prices in billionths of a dollar a token: list prices of no day in particular; the provider's bill is what counts. */
const prices: Record<string, { provider: string; input: number; cached: number; output: number }> = {
  'gpt-5-mini': { provider: 'openai', input: 250, cached: 25, output: 2000 },
  'gpt-5': { provider: 'openai', input: 1250, cached: 125, output: 10_000 },
  'claude-sonnet-4-5': { provider: 'anthropic', input: 3000, cached: 300, output: 15_000 },
  'claude-haiku-4-5': { provider: 'anthropic', input: 1000, cached: 100, output: 5000 },
  'deepseek/deepseek-chat': { provider: 'openrouter', input: 270, cached: 27, output: 1100 },
  'google/gemini-2.5-flash': { provider: 'openrouter', input: 300, cached: 75, output: 2500 },
};

/** Models that nobody in the world uses on an ordinary day. */
const rarePrices: typeof prices = {
  'gpt-5-pro': { provider: 'openai', input: 15_000, cached: 15_000, output: 120_000 },
  o3: { provider: 'openai', input: 2000, cached: 500, output: 8000 },
};

/** Enters a use that costs so many dollars, to the nearest token of output. */
export function spendDollars(books: Books, model: string, { at, dollars }: { at: number; dollars: number }): void {
  const price = prices[model] ?? rarePrices[model];
  if (!price) throw new Error(`no price for ${model}`);
  const output = Math.max(1, Math.round((dollars * 1e9) / price.output));
  spend(books, model, { at, input: 0, output, requests: 1 + Math.round(dollars * 20) });
}

/** Enters one use of a model by the provider's inference key in the hour of `at`. */
export function spend(
  books: Books,
  model: string,
  use: { at: number; input: number; cached?: number; output: number; requests?: number },
): void {
  const price = prices[model] ?? rarePrices[model];
  if (!price) throw new Error(`no price for ${model}`);
  const { input, cached = 0, output, requests = 1 } = use;
  books.uses.push({
    provider: price.provider,
    keyId: keyOf(books, price.provider, 'inference').id,
    model,
    hour: Math.floor(use.at / HOUR) * HOUR,
    input,
    cached,
    output,
    requests,
    parts: { input: (input - cached) * price.input, cached: cached * price.cached, output: output * price.output },
  });
}

/** Weeks of ordinary working days on every model, the same for the same seed: a few dollars a day. */
export function ordinaryDays(books: Books, days: number, seed = 1): void {
  const random = mulberry(seed);
  const today = Math.floor(books.now() / DAY) * DAY;
  for (let day = today - days * DAY; day < today; day += DAY) {
    const weekend = [0, 6].includes(new Date(day).getUTCDay());
    for (const model of Object.keys(prices)) {
      for (let hour = 8; hour < 18; hour += 1) {
        if (random() < (weekend ? 0.9 : 0.4)) continue;
        const input = 20_000 + Math.floor(random() * 80_000);
        spend(books, model, {
          at: day + hour * HOUR,
          input,
          cached: Math.floor(input * random() * 0.7),
          output: 1000 + Math.floor(random() * 6000),
          requests: 1 + Math.floor(random() * 20),
        });
      }
    }
  }
}

function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const idOf = (provider: string, end: string): string =>
  provider === 'openrouter' ? end.repeat(64) : `${provider === 'openai' ? 'key' : 'apikey'}_${end.repeat(20)}`;

/** A key of the provider's shape with CANARY in it, so that a leak anywhere is found by searching for that word. */
function secretOf(provider: string, role: WorldKey['role']): string {
  const random = (length: number) =>
    Array.from(
      crypto.getRandomValues(new Uint8Array(length)),
      (byte) => 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'[byte % 57],
    ).join('');
  if (provider === 'openai') {
    const half = role === 'monitor' ? 58 : 74;
    return `sk-${role === 'monitor' ? 'admin' : 'proj'}-CANARY${random(half - 6)}T3BlbkFJ${random(half)}`;
  }
  if (provider === 'anthropic') return `sk-ant-${role === 'monitor' ? 'admin01' : 'api03'}-CANARY${random(87)}AA`;
  // 64 hexadecimal digits leave no room for a word; CA0A51 is as near as they come
  return `sk-or-v1-ca0a51${Array.from(crypto.getRandomValues(new Uint8Array(29)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

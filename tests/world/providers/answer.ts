import type { Books, Fault, WorldKey } from '../books';
import type { ProviderCall } from '../world';
import { anthropic } from './anthropic';
import { openai } from './openai';
import { openrouter } from './openrouter';
import { others } from './others';

/** What a provider answers: a status and a JSON body. */
export type Answer = { status: number; body: unknown; headers?: Record<string, string> };

/** A question as the emulated providers see it. */
export type Question = {
  books: Books;
  url: URL;
  method: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  key: WorldKey | undefined;
};

const hosts: Record<string, { name: string; answer: (question: Question) => Answer }> = {
  'api.openai.com': { name: 'openai', answer: openai },
  'api.anthropic.com': { name: 'anthropic', answer: anthropic },
  'openrouter.ai': { name: 'openrouter', answer: openrouter },
  ...Object.fromEntries(
    Object.entries(others).flatMap(([name, { at, answer }]) => at.map((host) => [host, { name, answer }] as const)),
  ),
};

/** A request as it reached the world. */
export type Asked = {
  host: string;
  url: string;
  method: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};

/** What goes back: text that may be no JSON at all, or nothing ever. `undefined` where the host is no provider's. */
export type Reply = { status: number; headers: Record<string, string>; text: string } | 'never' | undefined;

/** Answers one request by the contract of the host it reached, with a pending fault first. */
export function reply(books: Books, { host, url: path, method, headers, body }: Asked): Reply {
  const provider = hosts[host];
  if (!provider) return undefined;
  const url = new URL(path, `https://${host}`);
  const fault = books.faults.find((one) => one.host === host && one.times > 0 && one.path.test(url.pathname));
  const sent = headerNames.map((name) => String(headers[name] ?? '').replace(/^(Bearer|Key|Token) /, '')).join('');
  const key = books.keys.find((one) => one.provider === provider.name && one.secret === sent && !one.disabled);
  const answer = provider.answer({ books, url, method, headers, body, key });
  if (fault) return spoilt(fault, answer);
  return {
    status: answer.status,
    headers: { 'content-type': 'application/json', ...answer.headers },
    text: JSON.stringify(answer.body),
  };
}

const headerNames = ['authorization', 'x-api-key', 'xi-api-key', 'x-goog-api-key', 'api-key'];

/** The providers of the local world over these books: hand it to `startWorld`. */
export const providersOf =
  (books: Books) =>
  async ({ host, request, response, body }: ProviderCall): Promise<boolean> => {
    const { url = '/', method = 'GET', headers } = request;
    const answer = reply(books, { host, url, method, headers, body });
    if (answer === undefined) return false;
    if (answer !== 'never') response.writeHead(answer.status, answer.headers).end(answer.text);
    return true;
  };

function spoilt(fault: Fault, answer: Answer): Reply {
  fault.times -= 1;
  if (fault.what === 'hang') return 'never';
  const json = { 'content-type': 'application/json' };
  if (fault.what === 'garbage') return { status: 200, headers: json, text: '<html>oops' };
  if (fault.what === 'truncated') return { status: 200, headers: json, text: JSON.stringify(answer.body).slice(0, -1) };
  return { status: fault.what, headers: fault.retryAfter ? { 'retry-after': fault.retryAfter } : {}, text: '{}' };
}

/** Splits bucket starts into pages: the buckets of this page and the name of the next. */
export function pageOf(
  books: Books,
  url: URL,
  window: { from: number; to: number; step: number },
): { starts: number[]; next: string | null } {
  const size = Math.min(books.pageSize, Number(url.searchParams.get('limit') ?? 7));
  const first = Number((url.searchParams.get('page') ?? 'page_0').replace('page_', ''));
  const all: number[] = [];
  for (
    let at = Math.floor(window.from / window.step) * window.step;
    at < Math.min(window.to, books.now());
    at += window.step
  )
    all.push(at);
  const starts = all.slice(first, first + size);
  return { starts, next: first + size < all.length ? `page_${first + size}` : null };
}

/** Groups uses by a name and gives each group's uses. */
export function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** Adds up one figure. */
export const total = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

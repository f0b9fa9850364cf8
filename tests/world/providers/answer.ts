import type { Books, Fault, WorldKey } from '../books';
import type { ProviderCall } from '../world';
import { anthropic } from './anthropic';
import { openai } from './openai';
import { openrouter } from './openrouter';

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

const hosts: Record<string, { name: WorldKey['provider']; answer: (question: Question) => Answer }> = {
  'api.openai.com': { name: 'openai', answer: openai },
  'api.anthropic.com': { name: 'anthropic', answer: anthropic },
  'openrouter.ai': { name: 'openrouter', answer: openrouter },
};

/** The providers of the local world over these books: hand it to `startWorld`. */
export const providersOf =
  (books: Books) =>
  async ({ host, request, response, body }: ProviderCall): Promise<boolean> => {
    const provider = hosts[host];
    if (!provider) return false;
    const url = new URL(request.url ?? '/', `https://${host}`);
    const fault = books.faults.find((one) => one.host === host && one.times > 0 && one.path.test(url.pathname));
    const sent =
      String(request.headers.authorization ?? '').replace(/^Bearer /, '') || String(request.headers['x-api-key'] ?? '');
    const key = books.keys.find((one) => one.provider === provider.name && one.secret === sent && !one.disabled);
    const answer = provider.answer({
      books,
      url,
      method: request.method ?? 'GET',
      headers: request.headers,
      body,
      key,
    });
    if (fault) return spoil(fault, answer, response);
    response
      .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
      .end(JSON.stringify(answer.body));
    return true;
  };

function spoil(fault: Fault, answer: Answer, response: ProviderCall['response']): boolean {
  fault.times -= 1;
  if (fault.what === 'hang') return true;
  if (fault.what === 'garbage') response.writeHead(200, { 'content-type': 'application/json' }).end('<html>oops');
  else if (fault.what === 'truncated')
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body).slice(0, 40));
  else response.writeHead(fault.what, fault.retryAfter ? { 'retry-after': fault.retryAfter } : {}).end('{}');
  return true;
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

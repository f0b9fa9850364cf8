import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { EpochMs } from '@/lib/core/units';
import { type Page, page } from '@/lib/providers/page';
import type { Endpoint, RequestSpec } from '@/lib/providers/provider';

/** Sends one request of the endpoint with the right key; the network and the vault stand behind it. */
export type Put = (spec: RequestSpec) => Promise<Result<{ body: unknown }, KnownFailure>>;

/** What is asked: a window and the account's own host where the provider is self-hosted. */
export type Question = { from: EpochMs; to: EpochMs; now: EpochMs; base: string };

const MOST_PAGES = 400;

/**
 * Asks an endpoint for a window and reads all its pages into one. All or nothing: a failure half-way gives no half of a bucket.
 *
 * More than 400 pages, or a provider that hands out the same cursor twice, end as `partial`, so that nothing loops for ever.
 */
export async function fetchPages(
  endpoint: Endpoint,
  question: Question,
  put: Put,
): Promise<Result<Page, KnownFailure>> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  let cursor: string | null = null;
  for (;;) {
    const ask = { ...question, cursor };
    const answer: Result<{ body: unknown }, KnownFailure> = await put(endpoint.request(ask));
    if (!answer.ok) return fail(answer.failure);
    const read = endpoint.parse(answer.value.body, ask);
    if (!read.ok) return fail(read.failure);
    pages.push(read.value);
    cursor = read.value.next;
    if (cursor === null) return ok(joined(pages, false));
    if (seen.has(cursor) || pages.length >= MOST_PAGES) return ok(joined(pages, true));
    seen.add(cursor);
  }
}

const joined = (pages: readonly Page[], cut: boolean): Page =>
  page({
    samples: pages.flatMap((each) => each.samples),
    readings: pages.flatMap((each) => each.readings),
    keys: pages.flatMap((each) => each.keys),
    limit: pages.findLast((each) => each.limit !== null)?.limit ?? null,
    partial: cut || pages.some((each) => each.partial),
  });

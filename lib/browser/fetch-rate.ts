import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import { readLimited } from './read-limited';

const Answer = z.object({
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  rate: z.number().check(z.gt(0)),
});

/**
 * One day's rate of a currency for a dollar from Frankfurter, which needs no key (https://api.frankfurter.dev, v2.1.1, checked 2026-11-23).
 * Sends no cookie and no referrer. Fails with `offline` for everything that is no such answer within ten seconds and 64 kB.
 */
export async function fetchRate(
  fetcher: typeof fetch,
  currency: string,
): Promise<Result<{ day: string; perUsd: string }, { kind: 'offline' }>> {
  try {
    const response = await fetcher(`https://api.frankfurter.dev/v2/rate/USD/${encodeURIComponent(currency)}`, {
      ...{ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store' },
      signal: AbortSignal.timeout(10_000),
    });
    const text = response.ok ? await readLimited(response, 65_536) : undefined;
    const parsed = z.safeParse(Answer, text === undefined ? undefined : JSON.parse(text));
    return parsed.success ? ok({ day: parsed.data.date, perUsd: String(parsed.data.rate) }) : fail({ kind: 'offline' });
  } catch {
    return fail({ kind: 'offline' });
  }
}

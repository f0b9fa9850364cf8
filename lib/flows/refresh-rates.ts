import { fetchRate } from '@/lib/browser/fetch-rate';
import { readLocal, writeLocal } from '@/lib/browser/local';
import { rateHost } from '@/lib/browser/rate-host';
import type { Clock } from '@/lib/core/clock';
import { ok } from '@/lib/core/result';
import { DAY_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { type DollarRate, withNewer } from '@/lib/economics/rate-table';
import type { Handlers } from '@/lib/messaging/serve';
import { readSettings } from '@/lib/storage/settings';

const Kept = z.object({
  askedAt: z.number(),
  rates: z.array(z.object({ currency: z.string(), perUsd: z.string(), day: z.string(), source: z.string() })),
});

const ITEM = 'rates';

/** What refreshing leans on. */
export type RatePorts = {
  fetch: typeof fetch;
  hostsGranted: (patterns: readonly string[]) => Promise<boolean>;
  clock: Clock;
};

/** Answers 'rates.view': a rate for every currency that can be shown, the newest known of each. */
export const viewRates: Handlers['rates.view'] = async () => ok(withNewer((await readKept()).rates));

/**
 * Asks for today's rates once a day, if the user switched that on and the browser lets us; otherwise does nothing. Asks for the display
 * currency and for the yuan, the one other currency providers bill in; what does not answer keeps its older rate.
 */
export async function refreshRates({ fetch, hostsGranted, clock }: RatePorts): Promise<void> {
  const { displayCurrency, ratesOnline } = await readSettings();
  const kept = await readKept();
  if (!ratesOnline || clock() - kept.askedAt < DAY_MS || !(await hostsGranted([rateHost]))) return;
  const wanted = [...new Set([displayCurrency, 'CNY'])].filter((currency) => currency !== 'USD');
  const fresh: DollarRate[] = [];
  for (const currency of wanted) {
    const rate = await fetchRate(fetch, currency);
    if (rate.ok) fresh.push({ currency, ...rate.value, source: 'frankfurter.dev' });
  }
  const older = kept.rates.filter(({ currency }) => !fresh.some((each) => each.currency === currency));
  await writeLocal(ITEM, { askedAt: fresh.length > 0 ? clock() : kept.askedAt, rates: [...older, ...fresh] });
}

async function readKept(): Promise<z.infer<typeof Kept>> {
  const parsed = z.safeParse(Kept, await readLocal(ITEM));
  return parsed.success ? parsed.data : { askedAt: 0, rates: [] };
}

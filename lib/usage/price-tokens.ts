import type { Sample } from '@/lib/providers/page';
import table from './price-table.json' with { type: 'json' };

/** Prices in billionths of a dollar for a million tokens; absent = the price of plain input. */
type Rates = { in: number; out?: number; read?: number; write?: number; hour?: number };
type Price = Rates & { from?: string; over?: number; long?: Rates };
type Model = { names: string[]; starts: string[]; prices: Price[] };

const models: Readonly<Record<string, readonly Model[]>> = table.models;

/**
 * What a bucket's tokens cost by the price list of their day, in billionths of a dollar, half up at the last place.
 *
 * `null` where the list has no such model or the sample tells no tokens: 'not known', never free. Long-context prices apply where
 * the sample says so, else where its average request is that long: a bucket's own sum says nothing about its requests. Prices are
 * those of @pydantic/genai-prices (MIT), frozen in price-table.json; batch and priority come with the sample's `perMille`.
 */
export function priceTokens(list: string, sample: Sample): number | null {
  if (sample.model === null || sample.inputTokens === null) return null;
  const price = priceOf(list, sample.model, sample.from);
  if (!price) return null;
  const rates = isLong(price, sample) ? (price.long ?? price) : price;
  const read = Math.min(sample.cachedInputTokens ?? 0, sample.inputTokens);
  const written = Math.min(sample.cacheWriteTokens ?? 0, sample.inputTokens - read);
  const hour = Math.min(sample.pricing?.cacheWrite1h ?? 0, written);
  const parts: [number, number][] = [
    [sample.inputTokens - read - written, rates.in],
    [read, rates.read ?? rates.in],
    [written - hour, rates.write ?? rates.in],
    [hour, rates.hour ?? rates.write ?? rates.in],
    [sample.outputTokens ?? 0, rates.out ?? 0],
  ];
  const sum = parts.reduce((all, [tokens, rate]) => all + BigInt(tokens) * BigInt(rate), 0n);
  const scale = 1_000_000_000n;
  return Number((sum * BigInt(sample.pricing?.perMille ?? 1000) + scale / 2n) / scale);
}

function isLong(price: Price, { inputTokens, requests, pricing }: Sample): boolean {
  if (pricing?.longContext !== undefined) return pricing.longContext;
  return price.over !== undefined && (inputTokens ?? 0) / Math.max(1, requests ?? 1) > price.over;
}

function priceOf(list: string, model: string, at: number): Price | undefined {
  const known = models[list] ?? [];
  const name = model.toLowerCase();
  const plain = name.replace(/-(\d{4}-\d{2}-\d{2}|\d{8})$/, '');
  const found =
    known.find((each) => each.names.includes(name)) ??
    longestStart(known, name) ??
    known.find((each) => each.names.includes(plain));
  const dated = found?.prices.filter((price) => price.from === undefined || Date.parse(price.from) <= at) ?? [];
  return dated.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1);
}

function longestStart(known: readonly Model[], name: string): Model | undefined {
  const starts = known.flatMap((model) => model.starts.map((start) => ({ start, model })));
  return starts.filter(({ start }) => name.startsWith(start)).sort((a, b) => b.start.length - a.start.length)[0]?.model;
}

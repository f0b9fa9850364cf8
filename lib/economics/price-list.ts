import { providerId } from '@/lib/core/ids';
import { nanos } from '@/lib/core/units';
import { exactRatio } from './exact';
import type { MeasuredUse, ModelRef, PriceOf } from './model-choice';
import type { TokenPrices } from './token-cost';

/** Billionths of a dollar for a million tokens. No `out`: the model writes nothing (an embedding); no `read`: cached input costs the full price. */
type Rates = { in: number; out?: number; read?: number; write?: number };

/** A price from a day on; `long` holds for requests of more than `over` input tokens. */
type DatedPrice = Rates & { from?: string; over?: number; long?: Rates };

/** A model on a seller's list, and the names its usage comes under. */
export type ListedModel = {
  id: string;
  names: readonly string[];
  starts: readonly string[];
  prices: readonly DatedPrice[];
};

/** A provider that sells models by the token, by its name in our registry. */
export type ModelSeller = { id: string; name: string; models: readonly ListedModel[] };

/**
 * The price of a use by a price list on the day of the use, rounded half up at the billionth. `undefined` where the list does not know the
 * model or has no price for a kind of token that was used: not known, never free.
 */
export function pricesOf(sellers: readonly ModelSeller[]): PriceOf {
  const found = new Map<string, ListedModel | undefined>();
  const find = ({ provider, model }: ModelRef): ListedModel | undefined => {
    const key = `${provider} ${model}`;
    if (!found.has(key)) found.set(key, listed(sellers.find(({ id }) => id === provider)?.models ?? [], model));
    return found.get(key);
  };
  return (model, use) => {
    const price = priceAt(find(model)?.prices ?? [], use.at);
    return price && costOf(ratesFor(price, use), use);
  };
}

/**
 * The plain list prices of a model on a day, for a million tokens of each kind, in dollars; `undefined` where the list does not know it or
 * has no price for what it writes. Prices of long requests are left out: nobody knows a day's requests one by one.
 */
export function listPricesOf(
  sellers: readonly ModelSeller[],
): (provider: string, model: string, at: number) => TokenPrices | undefined {
  return (provider, model, at) => {
    const found = listed(sellers.find(({ id }) => id === provider)?.models ?? [], model);
    const price = priceAt(found?.prices ?? [], at);
    if (price?.out === undefined) return undefined;
    const dollars = (rate: number) => exactRatio(BigInt(rate), 1_000_000_000n);
    return {
      in: dollars(price.in),
      cacheRead: dollars(price.read ?? price.in),
      cacheWrite: dollars(price.write ?? price.in),
      out: dollars(price.out),
    };
  };
}

/** Every model on the lists that has a price of more than nothing: free ones have limits that no comparison of prices can tell. */
export const candidatesOf = (sellers: readonly ModelSeller[]): ModelRef[] =>
  sellers.flatMap(({ id, models }) =>
    models
      .filter(({ prices }) => prices.some((price) => price.in > 0 || (price.out ?? 0) > 0))
      .map((model) => ({ provider: providerId(id), model: model.id })),
  );

function listed(models: readonly ListedModel[], model: string): ListedModel | undefined {
  const name = model.toLowerCase();
  const plain = name.replace(/-(\d{4}-\d{2}-\d{2}|\d{8})$/, '');
  const starting = models
    .flatMap((each) => each.starts.map((start) => ({ start, each })))
    .filter(({ start }) => name.startsWith(start.toLowerCase()))
    .sort((a, b) => b.start.length - a.start.length);
  return (
    models.find((each) => isCalled(each, name)) ?? starting[0]?.each ?? models.find((each) => isCalled(each, plain))
  );
}

const isCalled = ({ id, names }: ListedModel, name: string): boolean =>
  id.toLowerCase() === name || names.some((each) => each.toLowerCase() === name);

const priceAt = (prices: readonly DatedPrice[], at: number): DatedPrice | undefined =>
  prices
    .filter(({ from }) => from === undefined || Date.parse(from) <= at)
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
    .at(-1);

function ratesFor(price: DatedPrice, use: MeasuredUse): Rates {
  const request = (use.in + use.cacheRead + use.cacheWrite) / Math.max(1, use.requests ?? 1);
  // without a count of requests nobody knows how long one was; a day's sum is not one long request
  const isLong = use.requests !== undefined && price.over !== undefined && request > price.over;
  return isLong ? { ...price, ...price.long } : price;
}

function costOf(rates: Rates, use: MeasuredUse) {
  if (use.out > 0 && rates.out === undefined) return undefined;
  const parts: [number, number][] = [
    [use.in, rates.in],
    [use.cacheRead, rates.read ?? rates.in],
    [use.cacheWrite, rates.write ?? rates.in],
    [use.out, rates.out ?? 0],
  ];
  const sum = parts.reduce((all, [tokens, rate]) => all + BigInt(tokens) * BigInt(rate), 0n);
  const cost = Number((sum + 500_000n) / 1_000_000n);
  return Number.isSafeInteger(cost) ? nanos(cost) : undefined;
}

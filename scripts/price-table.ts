// Writes lib/usage/price-table.json and, with more providers, lib/economics/model-prices.json from @pydantic/genai-prices (MIT):
// `npx tsx scripts/price-table.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { findProvider, type MatchLogic, type ModelInfo, type TieredPrices } from '@pydantic/genai-prices';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

const FIELDS = {
  in: 'input_mtok',
  out: 'output_mtok',
  read: 'cache_read_mtok',
  write: 'cache_write_mtok',
  hour: 'cache_write_1h_mtok',
};

/** Sellers of models that anybody can take a key from, by their name in the price list and in our registry of providers. */
const SELLERS = {
  openai: 'openai',
  anthropic: 'anthropic',
  google: 'google-gemini',
  openrouter: 'openrouter',
  mistral: 'mistral',
  deepseek: 'deepseek',
  'x-ai': 'xai',
  groq: 'groq',
  cohere: 'cohere',
  moonshotai: 'moonshot',
  zhipuai: 'zai',
  together: 'together',
  fireworks: 'fireworks',
  cerebras: 'cerebras',
  perplexity: 'perplexity',
  novita: 'novita',
  azure: 'azure-openai',
  aws: 'aws-bedrock',
};

const source = `@pydantic/genai-prices ${devDependencies['@pydantic/genai-prices']}`;
write('lib/usage/price-table.json', {
  source,
  models: Object.fromEntries(['openai', 'anthropic'].map((id) => [id, modelsOf(id).flatMap(modelOf)])),
});
write('lib/economics/model-prices.json', {
  source,
  sellers: Object.entries(SELLERS).map(([listed, id]) => ({
    id,
    name: findProvider({ providerId: listed })?.name ?? id,
    models: modelsOf(listed).flatMap((model) => modelOf(model).map((priced) => ({ id: model.id, ...priced }))),
  })),
});

function modelsOf(providerId: string): ModelInfo[] {
  return findProvider({ providerId })?.models ?? [];
}

function write(path: string, file: object): void {
  writeFileSync(path, `${JSON.stringify(file)}\n`);
}

function modelOf(model: ModelInfo): object[] {
  const names = clauses(model.match, 'equals');
  // '^gpt-6-sol-\d{4}-\d{2}-\d{2}$' says 'with a date behind it', which the reader takes off by itself
  const starts = clauses(model.match, 'starts_with');
  if (names.length + starts.length === 0) return [];
  const dated = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices, constraint: undefined }];
  const prices = dated.flatMap(({ prices, constraint }) => {
    if (constraint && !('start_date' in constraint)) return [];
    const base = pick(prices, (price) => (typeof price === 'number' ? price : price.base));
    if (base['in'] === undefined) return [];
    const tier = Object.values(prices).find((price): price is TieredPrices => typeof price === 'object')?.tiers[0];
    const long =
      tier && pick(prices, (price) => (typeof price === 'number' ? price : (price.tiers[0]?.price ?? price.base)));
    const from = constraint && 'start_date' in constraint ? String(constraint.start_date) : undefined;
    return [{ ...(from && { from }), ...base, ...(tier && { over: tier.start, long }) }];
  });
  return prices.length > 0 ? [{ names, starts, prices }] : [];
}

function pick(prices: ModelInfo['prices'], read: (price: number | TieredPrices) => number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(FIELDS).flatMap(([short, name]) => {
      const price = (prices as Record<string, number | TieredPrices | undefined>)[name];
      return price === undefined ? [] : [[short, Math.round(read(price) * 1e9)]];
    }),
  );
}

function clauses(match: MatchLogic, kind: 'equals' | 'starts_with'): string[] {
  if ('or' in match) return match.or.flatMap((each) => clauses(each, kind));
  if (kind === 'equals' && 'equals' in match) return [match.equals];
  return kind === 'starts_with' && 'starts_with' in match ? [match.starts_with] : [];
}

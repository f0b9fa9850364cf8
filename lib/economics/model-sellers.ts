import type { Source } from '@/lib/core/source';
import table from './model-prices.json' with { type: 'json' };
import type { ModelSeller } from './price-list';

/** Price lists of the sellers compared, as frozen in model-prices.json from @pydantic/genai-prices (MIT). Large: import it when it is needed. */
export const MODEL_SELLERS: readonly ModelSeller[] = table.sellers;

/** Where the lists were read. */
export const MODEL_PRICES_SOURCE: Source & { name: string } = {
  name: table.source,
  docs: 'https://github.com/pydantic/genai-prices',
  checked: '2026-11-24',
  confidence: 'medium',
};

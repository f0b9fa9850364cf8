import { z } from '@/lib/core/zod';
import type { Found } from './found';

/** What `export.keys` writes as JSON; see lib/flows/reveal-key.ts. */
const Export = z.object({
  format: z.literal('ringfence-keys'),
  version: z.literal(1),
  keys: z.array(z.object({ provider: z.string(), account: z.string(), label: z.string(), key: z.string() })),
});

/** Reads our own export of keys; `undefined` when the JSON is something else. */
export function readOwnJson(json: unknown): Found[] | undefined {
  const parsed = z.safeParse(Export, json);
  if (!parsed.success) return undefined;
  return parsed.data.keys.map(({ provider, account, label, key }) => ({
    ...{ name: 'API key', text: key, provider },
    where: [account, label].filter(Boolean).join(', '),
  }));
}

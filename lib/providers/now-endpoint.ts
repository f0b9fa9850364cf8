import { DAY_MS } from '@/lib/core/units';
import type { z } from '@/lib/core/zod';
import { type Page, page } from './page';
import { parseBody } from './parse-body';
import type { Ask, Endpoint } from './provider';

type Now<S extends z.core.$ZodType> = Pick<Endpoint, 'id' | 'tells'> &
  Partial<Endpoint> & {
    provider: string;
    /** Where one GET asks it; `request` instead where it takes more. */
    url?: string;
    schema: S;
    read: (parsed: z.infer<S>, ask: Ask) => Partial<Page>;
  };

/** An endpoint that knows only the present moment: what is left, what was ever spent, which keys there are. Every half hour unless told. */
export const nowEndpoint = <S extends z.core.$ZodType>({
  provider,
  url,
  schema,
  read,
  ...parts
}: Now<S>): Endpoint => ({
  key: 'inference',
  everyMs: 30 * 60_000,
  lookBackMs: 0,
  keepsMs: 0,
  chunkMs: DAY_MS,
  request: () => ({ method: 'GET', url: url ?? '' }),
  parse: (body, ask) => parseBody({ provider, schema, body }, (parsed) => page(read(parsed, ask))),
  ...parts,
});

import { z } from '@/lib/core/zod';
import { type Exact, parseExact, ZERO } from '@/lib/economics/exact';
import { toDecimal, toFixed } from '@/lib/economics/exact-print';

/** A worked example without its expected result. */
export type Task = { decimals: Record<string, number>; inputs: Record<string, unknown> };
/** Prints a figure with the places its key asks for; nothing becomes `null`. */
export type Printer = (key: string, value: Exact | undefined) => string | null;
/** One kind of worked example: the inputs that tell it from the others, and how it is solved. */
export type Form = { asks: string[]; solve: (inputs: unknown, print: Printer, decimals: Task['decimals']) => unknown };

export const Num = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => {
    const parsed = parseExact(value);
    if (!parsed) throw new Error('not a decimal number');
    return parsed;
  }),
);

export const TokensByType = z.object({
  in: z._default(Num, ZERO),
  cacheRead: z._default(Num, ZERO),
  cacheWrite: z._default(Num, ZERO),
  out: z._default(Num, ZERO),
});

/** Counts go out as JSON integers; a fraction of a credit as an exact decimal. */
export const count = (value: Exact): number | string =>
  value.d === 1n ? Number(value.n) : (toDecimal(value) ?? toFixed(value, 6));

/** Ties a schema to a solver. */
export const form = <S extends z.ZodMiniType>(
  asks: string[],
  schema: S,
  run: (inputs: z.output<S>, print: Printer, decimals: Task['decimals']) => unknown,
): Form => ({ asks, solve: (inputs, print, decimals) => run(schema.parse(inputs), print, decimals) });

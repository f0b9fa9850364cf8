import type { ChartPoint } from '@/lib/economics/chart-points';
import { toFixed } from '@/lib/economics/exact-print';

/** Points as a chart can draw them: units of the currency; a volume the plan cannot serve has no `plan`. */
export type Figures = { messages: number; byok: number; plan?: number }[];

/** Drawing needs ordinary numbers; nothing is computed from them. */
export const figuresOf = (points: readonly ChartPoint[]): Figures =>
  points.map(({ messages, byok, plan }) => ({
    messages,
    byok: Number(toFixed(byok, 6)),
    ...(plan ? { plan: Number(toFixed(plan, 6)) } : {}),
  }));

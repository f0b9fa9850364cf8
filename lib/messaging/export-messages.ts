import { FailureSchema } from '@/lib/core/failures';
import { z } from '@/lib/core/zod';
import { done, type MessageTable, none } from './fields';

const format = z.enum(['prometheus', 'otlp']);

/** Where usage is sent on a schedule, as pages may see it: how it is authorised is told, the credential never. Times are EpochMs. */
export const ExportView = z.object({
  url: z.string(),
  format,
  everyHours: z.number(),
  authorised: z.enum(['none', 'bearer', 'basic']),
  /** The last UTC day that arrived, '' before the first. */
  through: z.string(),
  /** Samples written down and not confirmed yet. */
  waiting: z.number(),
  sent: z.number(),
  lastTryAt: z.nullable(z.number()),
  lastSuccessAt: z.nullable(z.number()),
  failure: z.nullable(FailureSchema),
});

/** See `ExportView`. */
export type ExportViewT = z.infer<typeof ExportView>;

/** Usage that leaves on a schedule. See `protocol`. */
export const exportMessages = {
  'export.view': { from: 'page', in: none, out: z.nullable(ExportView) },
  'export.set': {
    from: 'page',
    in: z.strictObject({
      url: z.string().check(z.maxLength(2048)),
      format,
      everyHours: z.int().check(z.gte(1), z.lte(168)),
      // 'keep' leaves the credential as it is, for an address on the same origin.
      auth: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('none') }),
        z.strictObject({ kind: z.literal('keep') }),
        z.strictObject({
          kind: z.enum(['bearer', 'basic']),
          secret: z.string().check(z.minLength(1), z.maxLength(4096)),
        }),
      ]),
    }),
    out: done,
  },
  'export.now': { from: 'page', in: none, out: z.object({ samples: z.number() }) },
  // Forgets what was sent: the next push begins at the beginning, which counts nothing twice.
  'export.restart': { from: 'page', in: none, out: done },
  'export.remove': { from: 'page', in: none, out: done },
} as const satisfies MessageTable;

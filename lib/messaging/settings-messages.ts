import { z } from '@/lib/core/zod';
import { done, type MessageTable, none } from './fields';
import { SettingsView } from './views';

const note = z.enum(['break-even', 'bills']);

/** Settings, and what the break-even and bills pages keep. See `protocol`. */
export const settingsMessages = {
  'settings.view': { from: 'page', in: none, out: SettingsView },
  'settings.set': { from: 'page', in: z.partial(SettingsView), out: SettingsView },
  // Units of each currency for a dollar, with day and source.
  'rates.view': {
    from: 'page',
    in: none,
    out: z.array(z.object({ currency: z.string(), perUsd: z.string(), day: z.string(), source: z.string() })),
  },
  // What the break-even and bills pages keep; their own JSON, which only they read.
  'notes.read': { from: 'page', in: z.strictObject({ name: note }), out: z.object({ text: z.nullable(z.string()) }) },
  'notes.write': {
    from: 'page',
    in: z.strictObject({ name: note, text: z.string().check(z.maxLength(4_000_000)) }),
    out: done,
  },
} as const satisfies MessageTable;

import { z } from '@/lib/core/zod';
import { done, type MessageTable, none, origin } from './fields';
import { GuardView } from './views';

const hashKey = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const own = z.array(z.object({ id: z.string(), size: z.int(), roll: z.int(), tag: z.int() }));

/** The guard: its settings, and the only two messages that a web page's script may send. See `protocol`. */
export const guardMessages = {
  'guard.view': { from: 'page', in: none, out: GuardView },
  'guard.set': {
    from: 'page',
    in: z.strictObject({ everywhere: z.boolean(), sites: z.array(origin), off: z.array(origin) }),
    out: GuardView,
  },
  // What our own checker page tells the user's keys by.
  'guard.known': { from: 'page', in: none, out: z.object({ key: hashKey, own }) },
  // storage.local is closed to content scripts, so the guard asks once, when a text field first gets the focus; until the answer is
  // there it works with the shape rules alone. `own` and `learned` are truncated keyed fingerprints, `key` the device's SipHash key.
  'guard.config': {
    from: 'content',
    in: none,
    out: z.object({
      off: z.boolean(),
      key: z.nullable(hashKey),
      own,
      learned: z.array(z.string()),
    }),
  },
  'leak.seen': {
    from: 'content',
    in: z.strictObject({
      rule: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
      fieldKind: z.enum(['input', 'textarea', 'editable', 'file']),
      how: z.enum(['paste', 'drop', 'typed', 'inserted', 'file', 'send']),
      choice: z.enum(['redacted', 'once', 'not-a-key', 'never-here', 'revoke', 'cancelled', 'shown']),
      reason: z.optional(z.enum(['byok-field', 'test-key', 'false-alarm'])),
      fingerprint: z.optional(z.string().check(z.regex(/^[0-9a-f]{4,8}$/))),
    }),
    out: done,
  },
} as const satisfies MessageTable;

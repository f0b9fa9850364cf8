import { z } from '@/lib/core/zod';
import { done, id, type MessageTable, none, origin } from './fields';
import { GuardView } from './views';

const hashKey = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const own = z.array(z.object({ id: z.string(), size: z.int(), roll: z.int(), tag: z.int() }));

const rule = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const how = z.enum(['paste', 'drop', 'typed', 'inserted', 'file', 'send']);
const choice = z.enum(['redacted', 'once', 'not-a-key', 'never-here', 'revoke', 'cancelled', 'shown']);
const reason = z.enum(['byok-field', 'test-key', 'false-alarm']);
const print = z.string().check(z.regex(/^[0-9a-f]{4,8}$/));

/** One thing the guard saw: when, where, what, and what the user chose. `keys` are ids of the user's own keys, `print` what was learned. */
export const GuardEvent = z.object({
  ...{ at: z.number(), origin, rule, how, choice },
  ...{ reason: z.nullable(reason), print: z.nullable(print), keys: z.array(id) },
});

/** See `GuardEvent`. */
export type GuardEventT = z.infer<typeof GuardEvent>;

/** The guard: its settings, and the only messages that a web page's script may send. See `protocol`. */
export const guardMessages = {
  'guard.view': { from: 'page', in: none, out: GuardView },
  'guard.set': {
    from: 'page',
    in: z.strictObject({ everywhere: z.boolean(), sites: z.array(origin), off: z.array(origin) }),
    out: GuardView,
  },
  // Newest first; `learned` are the prints of what the user called no keys.
  'guard.history': {
    from: 'page',
    in: none,
    out: z.object({ events: z.array(GuardEvent), learned: z.array(z.string()) }),
  },
  'guard.clear-history': { from: 'page', in: none, out: done },
  'guard.forget': { from: 'page', in: z.strictObject({ print: z.string().check(z.maxLength(16)) }), out: done },
  // The owner says that a key leaked, since when.
  'exposure.report': { from: 'page', in: z.strictObject({ keyId: id, since: z.int() }), out: done },
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
  // Random ids of the user's own keys that were put by hand into a field that asks for one.
  'key.pasted': {
    from: 'content',
    in: z.strictObject({ keys: z.array(id).check(z.minLength(1), z.maxLength(8)) }),
    out: done,
  },
  'leak.seen': {
    from: 'content',
    in: z.strictObject({
      rule,
      fieldKind: z.enum(['input', 'textarea', 'editable', 'file']),
      how,
      choice,
      // Random ids of the user's own keys in the text, as `guard.config` named them.
      keys: z.optional(z.array(id).check(z.maxLength(8))),
      reason: z.optional(reason),
      fingerprint: z.optional(print),
    }),
    out: done,
  },
} as const satisfies MessageTable;

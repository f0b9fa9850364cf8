import { BudgetSchema } from '@/lib/core/budget';
import { z } from '@/lib/core/zod';
import { done, id, type MessageTable, none } from './fields';

const webhookKind = z.enum(['slack', 'discord', 'ntfy', 'json']);

/** Where alerts also go, as pages may see it: the address itself may hold a password and stays in the vault. */
export const WebhookView = z.object({ kind: webhookKind, origin: z.string() });

const BroughtLine = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(600)),
  day: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
  nanos: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  model: z.string().check(z.maxLength(200)),
});

/** Polling, alerts and budgets. See `protocol`. */
export const usageMessages = {
  'usage.refresh': {
    from: 'page',
    in: z.strictObject({ accountId: z.optional(id), days: z.optional(z.int()) }),
    out: z.object({ polled: z.number(), failed: z.number(), skipped: z.number() }),
  },
  // Reads older buckets, as far as each provider keeps them; goes on after a restart until it is done or cancelled.
  'usage.history': {
    from: 'page',
    in: z.strictObject({ accountId: z.optional(id), days: z.int().check(z.gte(1), z.lte(366)) }),
    out: z.object({ polled: z.number(), failed: z.number(), skipped: z.number() }),
  },
  'usage.cancel': { from: 'page', in: none, out: done },
  // A page with figures is being looked at: ask as often as the providers allow.
  'usage.watch': { from: 'page', in: none, out: done },
  // Usage no provider tells, from a file or typed; the same line again changes nothing.
  'usage.bring': {
    from: 'page',
    in: z.strictObject({
      accountId: id,
      keyId: z.nullable(id),
      lines: z.array(BroughtLine).check(z.minLength(1), z.maxLength(20_000)),
    }),
    out: z.object({ changed: z.number() }),
  },
  'usage.forget-brought': {
    from: 'page',
    in: z.strictObject({ accountId: id }),
    out: z.object({ changed: z.number() }),
  },
  'alerts.answer': {
    from: 'page',
    in: z.strictObject({ alertId: id, answer: z.enum(['expected', 'investigate', 'resolved']) }),
    out: done,
  },
  'alerts.snooze': { from: 'page', in: z.strictObject({ alertId: id, until: z.int() }), out: done },
  // Switches on again what an armed alert switched off.
  'alerts.undo': { from: 'page', in: z.strictObject({ alertId: id }), out: done },
  'budgets.list': { from: 'page', in: none, out: z.array(BudgetSchema) },
  'budgets.save': { from: 'page', in: BudgetSchema, out: done },
  'budgets.delete': { from: 'page', in: z.strictObject({ id }), out: done },
  // The keys that a spend out of control switches off.
  'stops.list': { from: 'page', in: none, out: z.array(id) },
  'stops.arm': { from: 'page', in: z.strictObject({ keyId: id, armed: z.boolean() }), out: done },
  'webhook.view': { from: 'page', in: none, out: z.nullable(WebhookView) },
  'webhook.set': {
    from: 'page',
    in: z.strictObject({ kind: webhookKind, url: z.string().check(z.maxLength(2048)) }),
    out: done,
  },
  'webhook.remove': { from: 'page', in: none, out: done },
  'webhook.test': { from: 'page', in: none, out: done },
} as const satisfies MessageTable;

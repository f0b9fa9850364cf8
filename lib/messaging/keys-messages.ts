import { z } from '@/lib/core/zod';
import { base64, done, id, label, type MessageTable, none, origin, secret } from './fields';
import { AccountView, ListedKeyView, SiteView } from './views';

/** An id at a provider. */
const foreignId = z.string().check(z.minLength(1), z.maxLength(300));
const cap = z.nullable(z.int().check(z.gte(0)));
const capPeriod = z.nullable(z.enum(['day', 'week', 'month']));

const added = z.object({
  accountId: z.string(),
  checks: z.array(z.object({ role: z.string(), failure: z.nullable(z.unknown()) })),
});

/** One field that a look of ours remembers in one document. */
const fieldRef = z.strictObject({ documentId: id, nonce: id, ref: z.int() });

/** Accounts, their keys, and where those keys go. See `protocol`. */
export const keysMessages = {
  'accounts.list': { from: 'page', in: none, out: z.array(AccountView) },
  'accounts.add': {
    from: 'page',
    in: z.strictObject({
      provider: id,
      label,
      apiKey: z.optional(secret),
      monitorKey: z.optional(secret),
      baseUrl: z.optional(z.string().check(z.maxLength(300))),
    }),
    out: added,
  },
  // OAuth with PKCE, begun and ended by the page that shows the provider's window: the background may die while it is open.
  'accounts.sign-in-page': {
    from: 'page',
    in: z.strictObject({
      provider: id,
      name: z.string().check(z.minLength(1), z.maxLength(100)),
      limit: cap,
      period: capPeriod,
      expiresAt: z.nullable(z.int()),
      callback: z.url().check(z.maxLength(300)),
    }),
    out: z.object({ url: z.string(), verifier: z.string() }),
  },
  'accounts.sign-in': {
    from: 'page',
    in: z.strictObject({ provider: id, label, verifier: secret, led: z.nullable(z.url().check(z.maxLength(4096))) }),
    out: added,
  },
  'accounts.rename': { from: 'page', in: z.strictObject({ accountId: id, label }), out: done },
  // Off by default: keeps the monitor key in memory so that spend is watched while locked.
  'accounts.watch-locked': { from: 'page', in: z.strictObject({ accountId: id, on: z.boolean() }), out: done },
  'accounts.delete': { from: 'page', in: z.strictObject({ accountId: id }), out: done },
  'keys.add': {
    from: 'page',
    in: z.strictObject({
      accountId: id,
      role: z.enum(['inference', 'monitor']),
      label,
      secret,
      replaces: z.optional(id),
    }),
    out: z.object({ keyId: z.string() }),
  },
  'keys.delete': { from: 'page', in: z.strictObject({ keyId: id }), out: done },
  'keys.check': { from: 'page', in: z.strictObject({ keyId: id }), out: z.object({ note: z.nullable(z.string()) }) },
  'keys.rename': { from: 'page', in: z.strictObject({ keyId: id, label }), out: done },
  // Asks the provider; needs the monitor key where the provider does.
  'keys.at-provider': { from: 'page', in: z.strictObject({ accountId: id }), out: z.array(ListedKeyView) },
  // One act at the provider on one key of it, held here or not; `limit` is nanos, null lifts the cap.
  'keys.act': {
    from: 'page',
    in: z.strictObject({
      of: z.union([
        z.strictObject({ keyId: id }),
        z.strictObject({ accountId: id, providerKeyId: foreignId, groupId: z.optional(foreignId) }),
      ]),
      act: z.enum(['disable', 'enable', 'delete', 'cap']),
      limit: cap,
      period: capPeriod,
    }),
    out: done,
  },
  // Makes a key at the provider and keeps it; its text never reaches the page.
  'keys.create': {
    from: 'page',
    in: z.strictObject({
      accountId: id,
      name: z.string().check(z.minLength(1), z.maxLength(100)),
      groupId: z.optional(foreignId),
      limit: cap,
      period: capPeriod,
      expiresAt: z.nullable(z.int()),
      replaces: z.optional(id),
    }),
    out: z.object({ keyId: z.string() }),
  },
  // `owner`: the passphrase slot and its key again, where the settings ask for it before a key is shown or copied.
  'key.reveal': {
    from: 'page',
    in: z.strictObject({ keyId: id, owner: z.optional(z.strictObject({ slotId: id, kek: base64 })) }),
    out: z.object({ text: z.string() }),
  },
  // Gives the text to the page that writes it to the clipboard; `clearsAt` is null where clearing is not allowed.
  'key.copy': {
    from: 'page',
    in: z.strictObject({ keyId: id, owner: z.optional(z.strictObject({ slotId: id, kek: base64 })) }),
    out: z.object({ text: z.string(), clearsAt: z.nullable(z.number()) }),
  },
  // For our hidden page alone: what to look for on the clipboard, and what became of it.
  'clipboard.expected': {
    from: 'page',
    in: none,
    out: z.nullable(z.object({ salt: z.string(), hash: z.string() })),
  },
  'clipboard.done': {
    from: 'page',
    in: z.strictObject({ outcome: z.enum(['cleared', 'other', 'unreadable']) }),
    out: done,
  },
  'key.inject': {
    from: 'page',
    in: z.strictObject({
      keyId: id,
      tabId: z.int(),
      consentOrigin: z.optional(origin),
      replace: z.optional(z.boolean()),
      pick: z.optional(fieldRef),
    }),
    out: z.object({ origin: z.string(), builderName: z.nullable(z.string()), saveHint: z.nullable(z.string()) }),
  },
  // Where none or several fields fit: what the user may choose from, and the eye drawn to one. Neither releases anything.
  'fill.fields': {
    from: 'page',
    in: z.strictObject({ keyId: id, tabId: z.int() }),
    out: z.array(z.object({ pick: fieldRef, label: z.string(), likely: z.boolean() })),
  },
  'fill.show': { from: 'page', in: z.strictObject({ tabId: z.int(), pick: fieldRef }), out: done },
  'site.view': { from: 'page', in: z.strictObject({ tabId: z.int() }), out: SiteView },
  // The user put a key there by hand.
  'site.note': { from: 'page', in: z.strictObject({ keyId: id, origin }), out: done },
  // The user does not want a key on the map that was pasted there by hand.
  'site.decline': { from: 'page', in: z.strictObject({ keyId: id, origin }), out: done },
  'site.forget': { from: 'page', in: z.strictObject({ keyId: id, origin }), out: done },
  // Every key in clear, for its owner to take away; needs the passphrase again.
  'export.keys': {
    from: 'page',
    in: z.strictObject({ slotId: id, kek: base64, format: z.enum(['env', 'json']) }),
    out: z.object({ text: z.string() }),
  },
} as const satisfies MessageTable;

import { z } from '@/lib/core/zod';
import {
  AccountView,
  AuditView,
  GuardView,
  ImportView,
  InspectionView,
  KdfView,
  RestoreView,
  SettingsView,
  SiteView,
  SlotView,
  VaultView,
} from './views';

const none = z.strictObject({});
const done = z.null();
const id = z.string().check(z.minLength(1), z.maxLength(64));
const label = z.string().check(z.maxLength(120));
const secret = z.string().check(z.minLength(8), z.maxLength(4096));
const base64 = z.string().check(z.maxLength(256));
const backupText = z.string().check(z.maxLength(64_000_000));
const importText = z.string().check(z.maxLength(5_000_000));
const note = z.enum(['break-even', 'bills']);
const origin = z.string().check(z.maxLength(300));

/**
 * The one table of messages: who may send each, what goes in, what comes out. Every answer travels as a `Result`.
 *
 * `from: 'page'` = our own extension pages only; `from: 'content'` = our scripts in web pages, whose payload can hold no text of
 * the page and whose origin is taken from the browser's sender, never from the payload. No content message has a secret in its answer.
 */
export const protocol = {
  'vault.view': { from: 'page', in: none, out: VaultView },
  'vault.create': { from: 'page', in: z.strictObject({ kek: base64, kdf: KdfView }), out: done },
  'vault.unlock': { from: 'page', in: z.strictObject({ slotId: id, kek: base64 }), out: done },
  'vault.lock': { from: 'page', in: none, out: done },
  'vault.touch': { from: 'page', in: none, out: done },
  'vault.change-passphrase': {
    from: 'page',
    // `strengthen`: the passphrase is the same and only the parameters grew; it makes another audit line.
    in: z.strictObject({
      slotId: id,
      oldKek: base64,
      kek: base64,
      kdf: KdfView,
      strengthen: z.optional(z.literal(true)),
    }),
    out: done,
  },
  'vault.rotate': {
    from: 'page',
    in: z.strictObject({ slotId: id, oldKek: base64, kek: base64, kdf: KdfView }),
    out: done,
  },
  'vault.add-slot': {
    from: 'page',
    in: z.strictObject({
      slotId: id,
      kek: base64,
      newKek: base64,
      slot: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('recovery'), salt: base64 }),
        z.strictObject({
          type: z.literal('prf'),
          credentialId: z.string().check(z.maxLength(1400)),
          rpId: z.nullable(z.string().check(z.maxLength(253))),
          evalSalt: base64,
        }),
      ]),
    }),
    out: done,
  },
  'vault.remove-slot': { from: 'page', in: z.strictObject({ slotId: id }), out: done },
  'backup.make': { from: 'page', in: none, out: z.object({ text: z.string() }) },
  // The file is read by the page; its slots say what to derive. Preview writes nothing.
  'backup.slots': { from: 'page', in: z.strictObject({ text: backupText }), out: z.array(SlotView) },
  'backup.preview': {
    from: 'page',
    in: z.strictObject({ text: backupText, slotId: id, kek: base64 }),
    out: RestoreView,
  },
  'backup.restore': {
    from: 'page',
    in: z.strictObject({ text: backupText, slotId: id, kek: base64, replace: z.array(z.string()) }),
    out: RestoreView,
  },
  // Reads a file's text and writes nothing; the answer tells keys by their number in the file and masked.
  'import.preview': { from: 'page', in: z.strictObject({ text: importText }), out: z.array(ImportView) },
  'import.take': {
    from: 'page',
    in: z.strictObject({
      text: importText,
      picks: z.array(z.strictObject({ index: z.int(), provider: id, label })).check(z.maxLength(500)),
    }),
    out: z.object({ added: z.number(), failed: z.array(z.object({ index: z.number(), failure: z.unknown() })) }),
  },
  // Every key in clear, for its owner to take away; needs the passphrase again.
  'export.keys': {
    from: 'page',
    in: z.strictObject({ slotId: id, kek: base64, format: z.enum(['env', 'json']) }),
    out: z.object({ text: z.string() }),
  },
  'draft.save': {
    from: 'page',
    in: z.strictObject({ form: id, text: z.string().check(z.maxLength(8192)) }),
    out: done,
  },
  'draft.read': { from: 'page', in: z.strictObject({ form: id }), out: z.object({ text: z.nullable(z.string()) }) },
  'vault.inspect': { from: 'page', in: none, out: InspectionView },
  'vault.drop-damaged': { from: 'page', in: z.strictObject({ confirm: z.literal('drop') }), out: InspectionView },
  'vault.accept-older': { from: 'page', in: z.strictObject({ confirm: z.literal('older') }), out: done },
  'vault.wipe': { from: 'page', in: z.strictObject({ confirm: z.literal('wipe') }), out: done },

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
    out: z.object({
      accountId: z.string(),
      checks: z.array(z.object({ role: z.string(), failure: z.nullable(z.unknown()) })),
    }),
  },
  'accounts.rename': { from: 'page', in: z.strictObject({ accountId: id, label }), out: done },
  'accounts.delete': { from: 'page', in: z.strictObject({ accountId: id }), out: done },
  'keys.add': {
    from: 'page',
    in: z.strictObject({ accountId: id, role: z.enum(['inference', 'monitor']), label, secret }),
    out: z.object({ keyId: z.string() }),
  },
  'keys.delete': { from: 'page', in: z.strictObject({ keyId: id }), out: done },
  'keys.check': { from: 'page', in: z.strictObject({ keyId: id }), out: z.object({ note: z.nullable(z.string()) }) },
  'key.reveal': { from: 'page', in: z.strictObject({ keyId: id }), out: z.object({ text: z.string() }) },
  'key.copied': {
    from: 'page',
    in: z.strictObject({ keyId: id }),
    out: z.object({ clearsAt: z.nullable(z.number()) }),
  },
  'key.inject': {
    from: 'page',
    in: z.strictObject({
      keyId: id,
      tabId: z.int(),
      consentOrigin: z.optional(origin),
      replace: z.optional(z.boolean()),
    }),
    out: z.object({ origin: z.string(), builderName: z.nullable(z.string()), saveHint: z.nullable(z.string()) }),
  },
  'site.view': { from: 'page', in: z.strictObject({ tabId: z.int() }), out: SiteView },
  'site.forget': { from: 'page', in: z.strictObject({ keyId: id, origin }), out: done },

  'usage.refresh': {
    from: 'page',
    in: z.strictObject({ accountId: z.optional(id), days: z.optional(z.int()) }),
    out: z.object({ polled: z.number(), failed: z.number(), skipped: z.number() }),
  },
  'alerts.answer': {
    from: 'page',
    in: z.strictObject({ alertId: id, answer: z.enum(['expected', 'investigate', 'resolved']) }),
    out: done,
  },

  'guard.view': { from: 'page', in: none, out: GuardView },
  'guard.set': {
    from: 'page',
    in: z.strictObject({ everywhere: z.boolean(), sites: z.array(origin), off: z.array(origin) }),
    out: GuardView,
  },
  // storage.local is closed to content scripts, so the guard asks once, when a text field first gets the focus; until the answer is
  // there it works with the shape rules alone. `own` and `learned` are truncated keyed fingerprints, `key` the device's SipHash key.
  'guard.config': {
    from: 'content',
    in: none,
    out: z.object({
      off: z.boolean(),
      key: z.nullable(z.tuple([z.number(), z.number(), z.number(), z.number()])),
      own: z.array(z.object({ id: z.string(), size: z.int(), roll: z.int(), tag: z.int() })),
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

  'settings.view': { from: 'page', in: none, out: SettingsView },
  'settings.set': { from: 'page', in: z.partial(SettingsView), out: SettingsView },
  // What the break-even and bills pages keep; their own JSON, which only they read.
  'notes.read': { from: 'page', in: z.strictObject({ name: note }), out: z.object({ text: z.nullable(z.string()) }) },
  'notes.write': {
    from: 'page',
    in: z.strictObject({ name: note, text: z.string().check(z.maxLength(200_000)) }),
    out: done,
  },
  'audit.list': { from: 'page', in: none, out: z.array(AuditView) },
} as const satisfies Record<string, { from: 'page' | 'content'; in: z.core.$ZodType; out: z.core.$ZodType }>;

/** The name of a message. */
export type MessageName = keyof typeof protocol;
/** What a message carries. */
export type MessageIn<N extends MessageName> = z.infer<(typeof protocol)[N]['in']>;
/** What a message answers on success. */
export type MessageOut<N extends MessageName> = z.infer<(typeof protocol)[N]['out']>;

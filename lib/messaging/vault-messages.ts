import { z } from '@/lib/core/zod';
import { base64, done, id, label, type MessageTable, none } from './fields';
import {
  AuditView,
  ImportView,
  InspectionView,
  KdfView,
  ReplacementView,
  RestoreView,
  SlotView,
  SurveyView,
  VaultView,
} from './views';

const backupText = z.string().check(z.maxLength(64_000_000));
const importText = z.string().check(z.maxLength(5_000_000));

/** The vault: opening, slots, backup, import, export, drafts, recovery, the audit log. See `protocol`. */
export const vaultMessages = {
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
  // Whether the key opens that slot. Opens and locks nothing; wrong passphrases are slowed down as at unlock.
  'vault.prove': { from: 'page', in: z.strictObject({ slotId: id, kek: base64 }), out: done },
  // A new passphrase by the key of another slot (a recovery code), and the vault open with it.
  'vault.reset-passphrase': {
    from: 'page',
    in: z.strictObject({ slotId: id, kek: base64, newKek: base64, kdf: KdfView }),
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
  'draft.save': {
    from: 'page',
    in: z.strictObject({ form: id, text: z.string().check(z.maxLength(8192)) }),
    out: done,
  },
  'draft.read': { from: 'page', in: z.strictObject({ form: id }), out: z.object({ text: z.nullable(z.string()) }) },
  // Needs no key and changes nothing: what of a vault is on this disk.
  'vault.survey': { from: 'page', in: none, out: SurveyView },
  'vault.remains': { from: 'page', in: none, out: z.object({ text: z.string() }) },
  // Without `confirm` it only says what it would do.
  'vault.restore-over': {
    from: 'page',
    in: z.strictObject({ text: backupText, slotId: id, kek: base64, confirm: z.optional(z.literal('replace')) }),
    out: ReplacementView,
  },
  'vault.inspect': { from: 'page', in: none, out: InspectionView },
  'vault.drop-damaged': { from: 'page', in: z.strictObject({ confirm: z.literal('drop') }), out: InspectionView },
  'vault.accept-older': { from: 'page', in: z.strictObject({ confirm: z.literal('older') }), out: done },
  'vault.wipe': { from: 'page', in: z.strictObject({ confirm: z.literal('wipe') }), out: done },
  // Newest first; `brokenAt` is the part that does not follow from the one before it, null where the chain holds.
  'audit.list': {
    from: 'page',
    in: none,
    out: z.object({ lines: z.array(AuditView), brokenAt: z.nullable(z.number()) }),
  },
} as const satisfies MessageTable;

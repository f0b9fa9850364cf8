import { z } from '@/lib/core/zod';

/** Where a key stands: one builder origin, since when. Times are EpochMs. */
export const PlacementView = z.object({
  keyId: z.string(),
  origin: z.string(),
  builderId: z.nullable(z.string()),
  since: z.number(),
  lastSeen: z.number(),
  stale: z.boolean(),
});

/** What the provider last told about a key; a cap absent = not told, null = none. Times are EpochMs. */
export const KeyFactsView = z.object({
  active: z.boolean(),
  createdAt: z.nullable(z.number()),
  lastUsedAt: z.nullable(z.number()),
  limitNanos: z.optional(z.nullable(z.number())),
  limitCurrency: z.optional(z.string()),
  expiresAt: z.optional(z.nullable(z.number())),
  groupId: z.optional(z.string()),
  seenAt: z.number(),
});

/** A key as its provider lists it; `keyId` is ours where the vault holds it. `head` and `tail` are its visible ends. */
export const ListedKeyView = z.object({
  providerKeyId: z.string(),
  keyId: z.nullable(z.string()),
  name: z.string(),
  head: z.string(),
  tail: z.string(),
  facts: KeyFactsView,
});

/** A stored key as pages may see it: never the key. `masked` is like `sk-proj-…9fQ2`. */
export const KeyView = z.object({
  id: z.string(),
  accountId: z.string(),
  role: z.enum(['inference', 'monitor']),
  label: z.string(),
  masked: z.string(),
  createdAt: z.number(),
  lastUsedAt: z.nullable(z.number()),
  providerKeyId: z.nullable(z.string()),
  origins: z.array(z.string()),
  placements: z.array(PlacementView),
  facts: z.optional(KeyFactsView),
  replacedBy: z.optional(z.string()),
});

/** An account at a provider with its keys. `hostGranted` says whether usage can be polled. */
export const AccountView = z.object({
  id: z.string(),
  provider: z.string(),
  label: z.string(),
  baseUrl: z.nullable(z.string()),
  createdAt: z.number(),
  hostGranted: z.boolean(),
  watchLocked: z.optional(z.boolean()),
  keys: z.array(KeyView),
});

/** Key derivation parameters as stored in a passphrase slot; `salt` is base64url, memory in KiB. */
export const KdfView = z.strictObject({
  alg: z.literal('argon2id'),
  v: z.literal(19),
  m: z.number(),
  t: z.number(),
  p: z.number(),
  salt: z.string(),
});

/** A way to unlock. */
export const SlotView = z.object({
  id: z.string(),
  type: z.enum(['passphrase', 'prf', 'recovery']),
  createdAt: z.number(),
  kdf: z.optional(KdfView),
  prf: z.optional(z.object({ credentialId: z.string(), evalSalt: z.string(), rpId: z.nullable(z.string()) })),
  recovery: z.optional(z.object({ salt: z.string() })),
});

/** The vault's state as pages may see it. `since` is when it was locked or unlocked; `why` why it is locked. */
export const VaultView = z.object({
  state: z.enum(['none', 'locked', 'unlocked', 'corrupt', 'newer']),
  why: z.nullable(
    z.enum([
      'manual',
      'idle',
      'deadline',
      'system-lock',
      'restart',
      'clock',
      'windows-closed',
      'updated',
      'never-unlocked',
      'changed',
    ]),
  ),
  slots: z.array(SlotView),
  deadlineAt: z.nullable(z.number()),
  throttledUntil: z.nullable(z.number()),
});

/** A key found in a file to import. Several providers: ask the owner, never the providers; none: of unknown shape. */
export const ImportView = z.object({
  index: z.number(),
  name: z.string(),
  where: z.string(),
  masked: z.string(),
  providers: z.array(z.string()),
  role: z.enum(['inference', 'monitor']),
  duplicate: z.boolean(),
});

/** What the vault's self-test found; `name` is `kind/id`. */
export const InspectionView = z.object({
  intact: z.number(),
  damaged: z.array(
    z.object({
      name: z.string(),
      how: z.enum(['missing', 'unknown', 'older', 'foreign', 'swapped', 'changed', 'unreadable']),
    }),
  ),
});

/** What of a vault is on this disk, found without any key; `problem` names why it cannot be opened, null where it may be. */
export const SurveyView = z.object({
  main: z.enum(['readable', 'damaged', 'newer', 'missing']),
  copy: z.enum(['readable', 'damaged', 'newer', 'missing']),
  records: z.number(),
  problem: z.nullable(z.string()),
});

/** What a backup brings back in the place of a damaged vault, by record names. */
export const ReplacementView = z.object({
  restored: z.array(z.string()),
  rescued: z.array(z.string()),
  lost: z.array(z.string()),
});

/**
 * What restoring a backup would do, or did, by record names (`kind/id`). `whole`: there was no vault, the backup becomes it. `titles` are
 * their owner's names for what is new or differs, `here` null where it is not here.
 */
export const RestoreView = z.object({
  whole: z.boolean(),
  added: z.array(z.string()),
  same: z.array(z.string()),
  conflicts: z.array(z.string()),
  damaged: z.array(z.string()),
  titles: z.record(z.string(), z.object({ backup: z.string(), here: z.nullable(z.string()) })),
});

/** What the popup says about the tab it stands over. */
export const SiteView = z.object({
  fillable: z.boolean(),
  origin: z.nullable(z.string()),
  host: z.nullable(z.string()),
  builderId: z.nullable(z.string()),
  builderName: z.nullable(z.string()),
  known: z.boolean(),
  hint: z.nullable(z.string()),
  keys: z.array(
    z.object({ keyId: z.string(), fits: z.enum(['assigned', 'provider', 'other']), placedHere: z.boolean() }),
  ),
  // keys pasted here by hand that are not on the map
  pasted: z.array(z.string()),
});

/** Settings a user can change; all have defaults, see lib/storage/settings.ts. */
export const SettingsView = z.object({
  idleMinutes: z.number(),
  deadlineHours: z.number(),
  lockOnSystemLock: z.boolean(),
  revealAsks: z.boolean(),
  displayCurrency: z.string(),
  ratesOnline: z.boolean(),
  notifications: z.boolean(),
  badge: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  pollMinutes: z.number(),
  sensitivity: z.enum(['fewer', 'usual', 'more']),
  keyMaxDays: z.number(),
  quietFrom: z.nullable(z.number()),
  quietTo: z.nullable(z.number()),
  digestAt: z.nullable(z.number()),
  onboarded: z.boolean(),
});

/** The guard's state: on for all sites, or for the listed origins only; `off` are origins where it was switched off. */
export const GuardView = z.object({
  everywhere: z.boolean(),
  sites: z.array(z.string()),
  off: z.array(z.string()),
});

/** One line of the audit log: what happened, to what, when; `detail` holds ids, origins and counts only. */
export const AuditView = z.object({
  at: z.number(),
  act: z.string(),
  keyId: z.nullable(z.string()),
  accountId: z.nullable(z.string()),
  origin: z.nullable(z.string()),
  outcome: z.string(),
});

/** Inferred types of the views above. */
export type KeyViewT = z.infer<typeof KeyView>;
export type KeyFactsViewT = z.infer<typeof KeyFactsView>;
export type ListedKeyViewT = z.infer<typeof ListedKeyView>;
export type AccountViewT = z.infer<typeof AccountView>;
export type SlotViewT = z.infer<typeof SlotView>;
export type KdfViewT = z.infer<typeof KdfView>;
export type VaultViewT = z.infer<typeof VaultView>;
export type SurveyViewT = z.infer<typeof SurveyView>;
export type SiteViewT = z.infer<typeof SiteView>;
export type SettingsViewT = z.infer<typeof SettingsView>;
export type GuardViewT = z.infer<typeof GuardView>;

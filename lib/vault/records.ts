import { BudgetSchema } from '@/lib/core/budget';
import { z } from '@/lib/core/zod';

const text = z.string().check(z.maxLength(4096));
const time = z.int();

const Account = z.object({
  id: text,
  provider: text,
  label: text,
  baseUrl: z.nullable(text),
  createdAt: time,
  /** The owner lets the monitor key stay in the browser's memory, so that spend is watched while the vault is locked. */
  watchLocked: z.optional(z.boolean()),
});

const Key = z.object({
  id: text,
  accountId: text,
  role: z.enum(['inference', 'monitor']),
  label: text,
  /** Like `sk-proj-…9fQ2`; enough to tell keys apart, never enough to use one. */
  masked: text,
  /** Keyed hash of the key, for finding duplicates; its key is in the vault too. */
  fingerprint: z.optional(text),
  /** Origins the key may be filled into. Exact: scheme, host and port. */
  origins: z.array(text),
  createdAt: time,
  lastUsedAt: z.nullable(time),
  /** The provider's own id of the key, where one is known: usage rows are matched by it. */
  providerKeyId: z.nullable(text),
  /** What the provider last told about the key. */
  facts: z.optional(
    z.object({
      active: z.boolean(),
      createdAt: z.nullable(time),
      lastUsedAt: z.nullable(time),
      /** Cap the provider holds: absent = not told, null = none. */
      limitNanos: z.optional(z.nullable(z.int())),
      limitCurrency: z.optional(text),
      expiresAt: z.optional(z.nullable(time)),
      /** Project, team or service account at the provider. */
      groupId: z.optional(text),
      seenAt: time,
    }),
  ),
  /** The key of this vault that takes its place; see lib/flows/create-key.ts. */
  replacedBy: z.optional(text),
});

const Placement = z.object({
  keyId: text,
  origin: text,
  builderId: z.nullable(text),
  since: time,
  lastSeen: time,
  /** The key there has been replaced since. */
  stale: z.boolean(),
});

const AuditLine = z.object({
  at: time,
  act: text,
  keyId: z.nullable(text),
  accountId: z.nullable(text),
  origin: z.nullable(text),
  outcome: text,
});

/** A run of audit lines; `prev` is the hash of the segment before, so a cut or changed segment shows. See lib/vault/audit.ts. */
const AuditSegment = z.object({ seq: z.int(), prev: text, lines: z.array(AuditLine) });

/** The shape of each kind of record inside its envelope. A key's secret is a record of its own and not among these. */
export const recordSchemas = {
  account: Account,
  key: Key,
  placement: Placement,
  audit: AuditSegment,
  budget: BudgetSchema,
  /** Settings that say something about the user, by name; the others stand in lib/storage/settings.ts. */
  settings: z.record(z.string(), z.json()),
} as const;

/** A kind of record that may be listed. */
export type RecordKind = keyof typeof recordSchemas;
/** The value of one kind of record. */
export type RecordOf<K extends RecordKind> = Records[K];
type Records = { [K in RecordKind]: z.infer<(typeof recordSchemas)[K]> };
/** See `AuditLine` in this file. */
export type AuditLine = z.infer<typeof AuditLine>;
/** A stored key without its secret. */
export type KeyRecord = RecordOf<'key'>;
/** An account at a provider. */
export type AccountRecord = RecordOf<'account'>;
/** Where a key stands. */
export type PlacementRecord = RecordOf<'placement'>;

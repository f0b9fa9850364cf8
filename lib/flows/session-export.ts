import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import { NEW_CURSOR, type PushCursor } from '@/lib/export/push-cursor';
import type { Vault } from '@/lib/vault/vault';

const Target = z.object({
  url: z.string(),
  format: z.enum(['prometheus', 'otlp']),
  everyHours: z.number(),
  auth: z.object({ kind: z.enum(['none', 'bearer', 'basic']), secret: z.string() }),
});

const Status = z.object({
  lastTryAt: z.nullable(z.number()),
  lastSuccessAt: z.nullable(z.number()),
  sent: z.number(),
  /** A `KnownFailure` as JSON text. */
  failure: z.nullable(z.string()),
  /** When a receiver that was busy or gone may be tried again; nothing where the usual time holds. */
  notBefore: z._default(z.nullable(z.number()), null),
});

/** Where usage goes, in which form, how often, and the credential of the receiver. */
export type ExportTarget = z.infer<typeof Target>;
/** What became of the last tries. */
export type ExportStatus = z.infer<typeof Status>;

/** Three records, so that a try that is cut off can lose its own status and nothing else. */
const TARGET = 'export.target';
const STATUS = 'export.status';
const CURSOR = 'export.cursor';

const NEVER: ExportStatus = { lastTryAt: null, lastSuccessAt: null, sent: 0, failure: null, notBefore: null };

/**
 * What the vault keeps about the scheduled export. All of it is encrypted: the credential is a secret, and the cursor holds the names of
 * keys and providers, which must not lie on the disk in clear. Fails with `locked` while the vault is.
 */
export function exportRecords(vault: Pick<Vault, 'readRecord' | 'writeRecord' | 'deleteRecord'>) {
  const read = async (name: string): Promise<Result<unknown, KnownFailure>> => {
    const kept = await vault.readRecord('settings', name);
    return !kept.ok && kept.failure.kind === 'record-missing' ? ok(undefined) : kept;
  };
  return {
    target: async (): Promise<Result<ExportTarget | null, KnownFailure>> => {
      const kept = await read(TARGET);
      if (!kept.ok || kept.value === undefined) return kept.ok ? ok(null) : kept;
      const parsed = z.safeParse(Target, kept.value);
      return parsed.success ? ok(parsed.data) : fail({ kind: 'vault-corrupt', what: TARGET });
    },
    status: async (): Promise<Result<ExportStatus, KnownFailure>> => {
      const kept = await read(STATUS);
      if (!kept.ok) return kept;
      const parsed = z.safeParse(Status, kept.value);
      return ok(parsed.success ? parsed.data : NEVER);
    },
    // a cursor nobody can read is one that sent nothing: sending all again counts nothing twice
    cursor: async (): Promise<Result<PushCursor, KnownFailure>> => {
      const kept = await read(CURSOR);
      if (!kept.ok) return kept;
      const text = z.safeParse(z.object({ cursor: z.string() }), kept.value);
      const cursor: unknown = text.success ? JSON.parse(text.data.cursor) : undefined;
      return ok(isCursor(cursor) ? cursor : NEW_CURSOR);
    },
    keepTarget: (target: ExportTarget) => vault.writeRecord('settings', TARGET, target),
    keepStatus: (status: ExportStatus) => vault.writeRecord('settings', STATUS, status),
    // as text: the vault then checks one string and not every sample of a month
    keepCursor: (cursor: PushCursor) => vault.writeRecord('settings', CURSOR, { cursor: JSON.stringify(cursor) }),
    forget: async (names: readonly ('target' | 'rest')[]) => {
      const gone = names.flatMap((name) => (name === 'target' ? [TARGET] : [STATUS, CURSOR]));
      for (const name of gone) {
        const removed = await vault.deleteRecord('settings', name);
        if (!removed.ok && removed.failure.kind !== 'record-missing') return removed;
      }
      return ok(null);
    },
  };
}

/** Written by us and sealed by the vault, so its parts are not checked one by one; its version is the shape of its top. */
const isCursor = (value: unknown): value is PushCursor =>
  typeof value === 'object' && value !== null && 'through' in value && 'totals' in value;

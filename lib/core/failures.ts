import { z } from './zod';

const time = z.number();

/**
 * Every expected failure that reaches a person, as plain data. `components/text/failures.ts` has a sentence for each kind and
 * does not compile while one is missing. Fields are ids, counts, times, origins and paths; never a key, page text or a body.
 */
export const FailureSchema = z.discriminatedUnion('kind', [
  // vault
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('no-vault') }),
  z.object({ kind: z.literal('vault-exists') }),
  // `by`: it was not the passphrase that was wrong.
  z.object({
    kind: z.literal('wrong-passphrase'),
    until: z.optional(time),
    by: z.optional(z.enum(['recovery', 'prf'])),
  }),
  z.object({ kind: z.literal('passphrase-needed') }),
  z.object({ kind: z.literal('throttled'), until: time }),
  z.object({ kind: z.literal('vault-newer') }),
  z.object({ kind: z.literal('vault-corrupt'), what: z.string() }),
  z.object({ kind: z.literal('kdf-refused'), what: z.string() }),
  z.object({ kind: z.literal('storage-failed'), what: z.string() }),
  z.object({ kind: z.literal('record-missing') }),
  z.object({ kind: z.literal('backup-unreadable'), what: z.string() }),
  z.object({ kind: z.literal('import-unreadable'), what: z.string() }),
  // accounts and keys
  z.object({ kind: z.literal('key-unrecognised') }),
  z.object({ kind: z.literal('key-of-other-provider'), expected: z.string(), found: z.string() }),
  z.object({ kind: z.literal('key-duplicate'), label: z.string() }),
  z.object({ kind: z.literal('key-not-injectable') }),
  z.object({ kind: z.literal('key-wrong-role'), expected: z.enum(['inference', 'monitor']) }),
  z.object({ kind: z.literal('sign-in-ended'), provider: z.string() }),
  // providers and the network
  z.object({ kind: z.literal('host-permission-missing'), host: z.string() }),
  z.object({ kind: z.literal('host-refused'), host: z.string() }),
  z.object({ kind: z.literal('unauthorised'), provider: z.string() }),
  z.object({ kind: z.literal('forbidden'), provider: z.string() }),
  z.object({ kind: z.literal('out-of-credit'), provider: z.string() }),
  z.object({ kind: z.literal('rate-limited'), provider: z.string(), retryAt: time }),
  z.object({ kind: z.literal('provider-unavailable'), provider: z.string(), status: z.number() }),
  z.object({ kind: z.literal('timeout'), provider: z.string() }),
  z.object({ kind: z.literal('offline'), provider: z.string() }),
  z.object({ kind: z.literal('answer-too-large'), provider: z.string() }),
  z.object({ kind: z.literal('schema-drift'), provider: z.string(), path: z.string() }),
  z.object({ kind: z.literal('not-offered'), provider: z.string(), act: z.string() }),
  z.object({ kind: z.literal('needs-monitor-key'), provider: z.string() }),
  z.object({ kind: z.literal('key-unlinked'), provider: z.string() }),
  z.object({ kind: z.literal('key-with-owner'), provider: z.string() }),
  z.object({ kind: z.literal('key-act-refused'), provider: z.string(), status: z.number() }),
  z.object({ kind: z.literal('key-act-unsure'), provider: z.string() }),
  z.object({ kind: z.literal('key-unsendable'), provider: z.string() }),
  z.object({ kind: z.literal('webhook-refused'), status: z.number() }),
  z.object({ kind: z.literal('webhook-unreachable') }),
  // `dropped`: the samples are not sent again, because they are what was refused
  z.object({
    kind: z.literal('export-refused'),
    status: z.number(),
    retryAt: z.optional(time),
    dropped: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('export-partly-refused'), count: z.number() }),
  z.object({ kind: z.literal('export-unreachable') }),
  // filling
  z.object({ kind: z.literal('consent-needed'), origin: z.string() }),
  z.object({ kind: z.literal('page-not-fillable') }),
  z.object({ kind: z.literal('origin-changed'), expected: z.string(), found: z.string() }),
  z.object({ kind: z.literal('document-changed') }),
  z.object({ kind: z.literal('field-missing'), hint: z.optional(z.string()) }),
  z.object({ kind: z.literal('field-ambiguous'), count: z.number() }),
  z.object({ kind: z.literal('field-hidden') }),
  z.object({ kind: z.literal('field-changed') }),
  z.object({ kind: z.literal('field-masked') }),
  z.object({ kind: z.literal('field-holds-value') }),
  z.object({ kind: z.literal('provider-mismatch'), expected: z.string(), found: z.string() }),
  z.object({ kind: z.literal('not-kept') }),
  // everything else
  z.object({ kind: z.literal('bad-request'), what: z.string() }),
  z.object({ kind: z.literal('sender-refused') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('unexpected') }),
]);

/** See `FailureSchema`. */
export type KnownFailure = z.infer<typeof FailureSchema>;

/** The failure of one kind, e.g. `FailureOf<'locked' | 'throttled'>`. */
export type FailureOf<K extends KnownFailure['kind']> = Extract<KnownFailure, { kind: K }>;

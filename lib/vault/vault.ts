import type { FailureOf, KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { VaultViewT } from '@/lib/messaging/views';
import { appendAudit, appendDaily, readAudit } from './audit';
import { makeBackup } from './backup';
import { changePassphrase, type PassphraseChange } from './change-passphrase';
import { createVault } from './create';
import { readDraft, saveDraft } from './draft';
import { acceptOlder, dropDamaged, type Inspection, inspectVault } from './inspect';
import type { Kdf } from './kdf';
import { COPY } from './load-header';
import { named, PortError } from './port-error';
import { inTurn, type VaultContext, type VaultFailure, type VaultPorts } from './ports';
import { type Listed, readRecords } from './read';
import type { AuditLine, RecordKind, RecordOf } from './records';
import { type Release, type Released, type ReleaseFailure, releaseKey } from './release';
import { type PassphraseReset, resetPassphrase } from './reset-passphrase';
import { type Preview, previewRestore, type RestoreFailure, type RestoreRequest, restoreBackup } from './restore';
import { type Replacement, restoreOver } from './restore-over';
import { rotateVaultKey } from './rotate';
import { applyPolicy, type LockCause, lock, touchSession } from './session';
import { addSlot, removeSlot, type SlotRequest } from './slots';
import { type Survey, saveRemains, surveyVault } from './survey';
import { proveOwner, type SlotKey, unlockVault } from './unlock';
import { viewVault } from './view';
import { type Change, writeNow, writeRecords } from './write';

type StorageFailed = FailureOf<'storage-failed'>;
type Answer<T, F extends KnownFailure = VaultFailure> = Promise<Result<T, F>>;

/** The vault as the rest of the background sees it. Nothing throws for an expected reason; storage that fails is `storage-failed`. */
export type Vault = {
  view(): Promise<VaultViewT>;
  /** The same, where a store that fails is an answer. */
  tryView(): Answer<VaultViewT>;
  create(first: { kek: Uint8Array<ArrayBuffer>; kdf: Kdf }): Answer<null>;
  unlock(slotKey: SlotKey): Answer<{ failedBefore: number }>;
  /** Whether the key opens that slot: the owner proves to be there. Locks and unlocks nothing; wrong ones are slowed down as at unlock. */
  prove(slotKey: SlotKey): Answer<null>;
  lock(why: LockCause): Promise<void>;
  /** The user is here: puts off the idle lock. Polls and alarms must not call it. */
  touch(): Promise<void>;
  /** The lock settings changed. */
  applyPolicy(): Promise<void>;
  changePassphrase(change: PassphraseChange): Answer<null>;
  /** A new passphrase by the key of another slot, and the vault open with it. */
  resetPassphrase(reset: PassphraseReset): Answer<null>;
  rotate(change: PassphraseChange): Answer<null>;
  /** Another way to unlock; needs the key of a present one, so an open vault alone is not enough. */
  addSlot(slotKey: SlotKey, request: SlotRequest): Answer<null>;
  /** Never the last passphrase slot. */
  removeSlot(slotId: string): Answer<null>;
  /** The whole vault as one encrypted file's text. */
  backup(): Answer<string>;
  previewRestore(request: RestoreRequest): Answer<Preview, RestoreFailure>;
  restore(request: RestoreRequest & { replace: string[] }): Answer<Preview, RestoreFailure>;
  /** A backup in the place of a vault that cannot be opened; `isDry` writes nothing. */
  restoreOver(request: RestoreRequest, isDry: boolean): Answer<Replacement, RestoreFailure>;
  /** What is left of a vault, without its key. */
  survey(): Answer<Survey>;
  /** All of that as one file's text. */
  remains(): Answer<string>;
  saveDraft(form: string, text: string): Answer<null>;
  readDraft(form: string): Answer<string | null>;
  /** The self-test. */
  inspect(): Answer<Inspection>;
  dropDamaged(): Answer<Inspection>;
  acceptOlder(): Answer<null>;
  wipe(): Answer<null>;
  readRecords<K extends RecordKind>(kind: K): Answer<Listed<K>[]>;
  /** One record's value, or `record-missing`. */
  readRecord<K extends RecordKind>(kind: K, id: string): Answer<RecordOf<K>>;
  writeRecord<K extends RecordKind>(kind: K, id: string, value: RecordOf<K>): Answer<null>;
  /** Reads, changes and writes one record with no other write in between. `undefined` from `change`: leave it as it is. */
  updateRecord<K extends RecordKind>(
    kind: K,
    id: string,
    change: (value: RecordOf<K>) => RecordOf<K> | undefined,
  ): Answer<null>;
  /** Several changes, all or none. */
  writeRecords(changes: Change[]): Answer<null>;
  deleteRecord(kind: RecordKind, id: string): Answer<null>;
  releaseKey(release: Release): Answer<Released, ReleaseFailure>;
  /** `at` for what happened before it could be written. */
  audit(line: Omit<AuditLine, 'at'> & { at?: number }): Answer<null>;
  /** Lines told once an account and UTC day, however often they are given. */
  auditDaily(lines: readonly Omit<AuditLine, 'at'>[]): Answer<null>;
  readAudit(): Answer<{ lines: AuditLine[]; brokenAt: number | null }>;
};

/** Puts a vault over its ports; made once per worker, holds nothing secret itself. */
export function openVault(ports: VaultPorts): Vault {
  const context: VaultContext = { ...named(ports), lockEpoch: 0, queue: Promise.resolve(), verified: undefined };
  return {
    view: () => viewVault(context),
    tryView: () => safely<VaultViewT, VaultFailure>(async () => ok(await viewVault(context))),
    create: (first) => safely(() => inTurn(context, (epoch) => createVault(context, first, epoch))),
    unlock: (slotKey) => safely(() => inTurn(context, (epoch) => unlockVault(context, slotKey, epoch))),
    prove: (slotKey) => safely(() => inTurn(context, () => proveOwner(context, slotKey))),
    lock: (why) => lock(context, why),
    touch: () => touchSession(context),
    applyPolicy: () => applyPolicy(context),
    changePassphrase: (change) => safely(() => changePassphrase(context, change)),
    resetPassphrase: (reset) => safely(() => inTurn(context, (epoch) => resetPassphrase(context, reset, epoch))),
    rotate: (change) => safely(() => rotateVaultKey(context, change)),
    addSlot: (slotKey, request) => safely(() => inTurn(context, () => addSlot(context, slotKey, request))),
    removeSlot: (slotId) => safely(() => inTurn(context, () => removeSlot(context, slotId))),
    backup: () => safely(() => makeBackup(context)),
    previewRestore: (request) => safely<Preview, RestoreFailure>(() => previewRestore(context, request)),
    restore: (request) => safely<Preview, RestoreFailure>(() => inTurn(context, () => restoreBackup(context, request))),
    restoreOver: (request, isDry) =>
      safely<Replacement, RestoreFailure>(() => inTurn(context, () => restoreOver(context, request, isDry))),
    survey: () => safely(() => surveyVault(context)),
    remains: () => safely(() => saveRemains(context)),
    saveDraft: (form, text) => safely(() => saveDraft(context, form, text)),
    readDraft: (form) => safely(() => readDraft(context, form)),
    inspect: () => safely(() => inTurn(context, () => inspectVault(context))),
    dropDamaged: () => safely(() => inTurn(context, () => dropDamaged(context))),
    acceptOlder: () => safely(() => inTurn(context, () => acceptOlder(context))),
    wipe: () => safely(() => wipe(context)),
    readRecords: (kind) => safely(() => readRecords(context, kind)),
    readRecord: (kind, id) => safely(() => readOne(context, kind, id)),
    writeRecord: (kind, id, value) => safely(() => writeRecords(context, [{ act: 'put', kind, id, value }])),
    updateRecord: (kind, id, change) => safely(() => update(context, { kind, id, change })),
    writeRecords: (changes) => safely(() => writeRecords(context, changes)),
    deleteRecord: (kind, id) => safely(() => writeRecords(context, [{ act: 'remove', kind, id }])),
    releaseKey: (release) => safely<Released, ReleaseFailure>(() => releaseKey(context, release)),
    audit: (line) => safely(() => appendAudit(context, [{ at: context.clock(), ...line }])),
    auditDaily: (lines) =>
      safely(() =>
        appendDaily(
          context,
          lines.map((line) => ({ ...line, at: context.clock() })),
        ),
      ),
    readAudit: () => safely(() => readAudit(context)),
  };
}

async function readOne<K extends RecordKind>(context: VaultContext, kind: K, id: string): Answer<RecordOf<K>> {
  const listed = await readRecords(context, kind, id);
  if (!listed.ok) return listed;
  const [found] = listed.value;
  return found ? ok(found.value) : fail({ kind: 'record-missing' });
}

type Update<K extends RecordKind> = { kind: K; id: string; change: (value: RecordOf<K>) => RecordOf<K> | undefined };

function update<K extends RecordKind>(context: VaultContext, { kind, id, change }: Update<K>): Answer<null> {
  return inTurn(context, async () => {
    const present = await readOne(context, kind, id);
    if (!present.ok) return present;
    const value = change(present.value);
    return value === undefined ? ok(null) : writeNow(context, [{ act: 'put', kind, id, value }]);
  });
}

/** Deletes the vault's records, header and copies. Logical only: old ciphertext stays on the disk until the browser reuses the space. */
function wipe(context: VaultContext): Answer<null> {
  return inTurn(context, async () => {
    await lock(context, 'never-unlocked');
    // The copy goes first: killed in between, the vault is whole and can be wiped again.
    await context.local.remove(COPY);
    await context.store.wipe();
    for (const name of ['vault.throttle', 'vault.last']) await context.local.remove(name);
    context.onChange();
    return ok(null);
  });
}

/** Storage rejects for reasons a person can meet (disk full, database blocked), so that is a failure; anything else is a bug. */
async function safely<T, F extends KnownFailure>(act: () => Answer<T, F>): Promise<Result<T, F | StorageFailed>> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof PortError) return fail({ kind: 'storage-failed', what: error.port });
    throw error;
  }
}

import { baseOrigin } from '@/lib/browser/host-allowed';
import type { Send } from '@/lib/browser/http';
import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Secret } from '@/lib/core/secret';
import { providerById } from '@/lib/providers/registry';
import { targetOf } from '@/lib/providers/target-of';
import type { Database } from '@/lib/storage/database';
import { askAll } from '@/lib/usage/ask-all';
import { type DueItem, dueList, type Watched } from '@/lib/usage/due';
import { ingest } from '@/lib/usage/ingest';
import { markLocked } from '@/lib/usage/mark-locked';
import { afterTry, newSource, type Outcome } from '@/lib/usage/sources';
import type { AccountRecord, KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';

/** What polling leans on. `random` gives numbers from 0 to 1. */
export type PollPorts = {
  database: Database;
  vault: Pick<Vault, 'readRecords' | 'releaseKey' | 'writeRecord'>;
  send: Send;
  clock: Clock;
  random: () => number;
};

/** Which accounts and how much. `onlyDue` asks only what its own pause allows (alarm); `days` reads that far back. */
export type PollChoice = { accountId?: string; days?: number; onlyDue?: boolean; signal?: AbortSignal };

/** How many questions were answered, failed, or were left because the vault is locked. */
export type PollSum = { polled: number; failed: number; skipped: number };

/**
 * Asks providers for usage, cost and balances and stores what they say. Answers 'usage.refresh' and the alarm.
 *
 * A locked vault is no failure: every source is marked as skipped and counted. What one source fails with is kept on its row; the
 * others go on. Safe to run twice and to be cut off anywhere: windows are stored whole or not at all.
 */
export async function pollUsage(ports: PollPorts, choice: PollChoice = {}): Promise<Result<PollSum, KnownFailure>> {
  const read = await readVault(ports);
  if (!read.ok && read.failure.kind !== 'locked') return read;
  if (!read.ok) return ok({ polled: 0, failed: 0, skipped: await markLocked(ports.database, choice.accountId) });
  const accounts = read.value.filter(({ account }) => (choice.accountId ?? account.id) === account.id);
  const sources = new Map((await ports.database.sources.toArray()).map((row) => [row.key, row]));
  const all = choice.onlyDue !== true;
  const sums = await Promise.all(
    accounts.map(async (held) => {
      const due = dueList([held.watched], sources, { now: ports.clock(), all });
      return pollAccount({ ports, held, choice }, due);
    }),
  );
  return ok(sums.reduce(added, { polled: 0, failed: 0, skipped: 0 }));
}

type Held = { account: AccountRecord; keys: KeyRecord[]; watched: Watched };
type Run = { ports: PollPorts; held: Held; choice: PollChoice };

async function pollAccount(run: Run, due: readonly DueItem[]): Promise<PollSum> {
  const sum: PollSum = { polled: 0, failed: 0, skipped: 0 };
  // key lists first: they tell whose rows the others bring
  const order = due.toSorted((a, b) => Number(b.endpoint.tells === 'keys') - Number(a.endpoint.tells === 'keys'));
  for (const item of order) {
    if (run.choice.signal?.aborted) break;
    const outcome = await pollOne(run, item);
    if (outcome.ok) sum.polled += 1;
    else if (outcome.failure.kind === 'locked') sum.skipped += 1;
    else sum.failed += 1;
  }
  return sum;
}

async function pollOne({ ports, held, choice }: Run, item: DueItem): Promise<Outcome> {
  const { database, clock } = ports;
  const key = `${item.accountId}|${item.source}`;
  const before = (await database.sources.get(key)) ?? newSource(item.accountId, item.source);
  const base = item.provider.selfHosted ? baseOrigin(held.account.baseUrl ?? '') : '';
  const outcome: Outcome =
    base === undefined
      ? { ok: false, failure: { kind: 'host-refused', host: '' } }
      : await askAll(
          {
            database,
            clock,
            put: (spec) => putOf(ports, held, item)(spec.key ?? item.endpoint.key, spec),
            store: (window, page, complete) =>
              ingest(database, { item, keys: held.keys, window, complete, now: clock() }, page),
            link: (keyId, providerKeyId) => linkKey(ports, held, { keyId, providerKeyId }),
            aborted: () => choice.signal?.aborted === true,
          },
          { endpoint: item.endpoint, source: before, base, ...(choice.days !== undefined && { days: choice.days }) },
        );
  const now = clock();
  const stored = (await database.sources.get(key)) ?? before;
  await database.sources.put(afterTry(stored, outcome, { now, endpoint: item.endpoint, random: ports.random() }));
  return outcome;
}

const putOf =
  ({ vault, send }: PollPorts, { account, watched }: Held, item: DueItem) =>
  async (role: 'inference' | 'monitor', spec: Parameters<Send>[1]): ReturnType<Send> => {
    const keyId = role === item.endpoint.key ? item.keyId : watched[role][0];
    if (keyId === undefined)
      return fail(
        role === 'monitor' ? { kind: 'needs-monitor-key', provider: account.provider } : { kind: 'record-missing' },
      );
    const released = await vault.releaseKey({ keyId, purpose: 'poll' });
    if (!released.ok) return released;
    const secret: Secret = released.value.secret;
    const answer = await send(targetOf(item.provider, account.baseUrl), spec, secret);
    secret.wipe();
    return answer;
  };

async function linkKey(
  { vault }: PollPorts,
  held: Held,
  { keyId, providerKeyId }: { keyId: string; providerKeyId: string },
): Promise<void> {
  const key = held.keys.find(({ id }) => id === keyId);
  if (!key) return;
  key.providerKeyId = providerKeyId;
  // should the vault lock now, the next list of keys finds the match again
  await vault.writeRecord('key', keyId, key);
}

async function readVault({ vault }: PollPorts): Promise<Result<Held[], KnownFailure>> {
  const accounts = await vault.readRecords('account');
  if (!accounts.ok) return accounts;
  const keys = await vault.readRecords('key');
  if (!keys.ok) return keys;
  return ok(
    accounts.value.flatMap(({ value: account }) => {
      const provider = providerById(account.provider);
      const own = keys.value.map(({ value }) => value).filter((key) => key.accountId === account.id);
      const ids = (role: KeyRecord['role']) => own.filter((key) => key.role === role).map((key) => key.id);
      const watched = provider && {
        accountId: account.id,
        provider,
        inference: ids('inference'),
        monitor: ids('monitor'),
      };
      return watched ? [{ account, keys: own, watched }] : [];
    }),
  );
}

const added = (a: PollSum, b: PollSum): PollSum => ({
  polled: a.polled + b.polled,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

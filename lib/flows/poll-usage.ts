import { baseOrigin } from '@/lib/browser/host-allowed';
import type { Send } from '@/lib/browser/http';
import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Secret } from '@/lib/core/secret';
import { targetOf } from '@/lib/providers/target-of';
import type { Database } from '@/lib/storage/database';
import { askAll } from '@/lib/usage/ask-all';
import { type DueItem, dueList } from '@/lib/usage/due';
import { ingest } from '@/lib/usage/ingest';
import { markLocked } from '@/lib/usage/mark-locked';
import { matchKeys } from '@/lib/usage/match-keys';
import { afterTry, newSource, type Outcome } from '@/lib/usage/sources';
import type { Vault } from '@/lib/vault/vault';
import { fillCompartment, readCompartment, releaseLower, type SessionItems } from './session-compartment';
import { noteFacts } from './session-key-facts';
import { ofCompartment, ofVault, type WatchedAccount } from './session-watched';

/** What polling leans on. `random` gives numbers from 0 to 1; `items` is the browser's memory for this run. */
export type PollPorts = {
  database: Database;
  vault: Pick<Vault, 'readRecord' | 'readRecords' | 'releaseKey' | 'updateRecord'>;
  items: SessionItems;
  send: Send;
  clock: Clock;
  random: () => number;
};

/**
 * Which accounts and how much. `onlyDue` asks only what its own pause allows (alarm); `days` reads that far back again; `history` reads
 * older days than all read so far.
 */
export type PollChoice = {
  accountId?: string;
  days?: number;
  history?: number;
  onlyDue?: boolean;
  signal?: AbortSignal;
};

/** How many questions were answered, failed, or were left because the vault is locked. */
export type PollSum = { polled: number; failed: number; skipped: number };

/**
 * Asks providers for usage, cost and balances and stores what they say. Answers 'usage.refresh', 'usage.history' and the alarm.
 *
 * A locked vault is no failure: accounts whose owner allowed it are asked with the key kept in memory, the sources of the others are
 * marked as skipped and counted. What one source fails with is kept on its row; the others go on. Safe to run twice and to be cut off
 * anywhere: windows are stored whole or not at all.
 */
export async function pollUsage(ports: PollPorts, choice: PollChoice = {}): Promise<Result<PollSum, KnownFailure>> {
  await fillCompartment(ports);
  const read = await ofVault(ports.vault);
  if (!read.ok && read.failure.kind !== 'locked') return read;
  const lower = read.ok ? [] : await readCompartment(ports.items);
  const watched = (read.ok ? read.value : ofCompartment(lower)).filter(isChosen(choice));
  const skipped = read.ok
    ? 0
    : await markLocked(ports.database, { ...choice, but: watched.map(({ account }) => account.id) });
  const release: Release = async (keyId) => {
    if (!read.ok) return releaseLower(lower, keyId);
    const released = await ports.vault.releaseKey({ keyId, purpose: 'poll' });
    return released.ok ? ok(released.value.secret) : released;
  };
  const sources = new Map((await ports.database.sources.toArray()).map((row) => [row.key, row]));
  const all = choice.onlyDue !== true;
  const sums = await Promise.all(
    watched.map(async (held) => {
      const due = dueList([held.questions], sources, { now: ports.clock(), all });
      return pollAccount({ ports, held, choice, release }, due);
    }),
  );
  return ok(sums.reduce(added, { polled: 0, failed: 0, skipped }));
}

type Release = (keyId: string) => Promise<Result<Secret, KnownFailure>>;
type Run = { ports: PollPorts; held: WatchedAccount; choice: PollChoice; release: Release };

const isChosen =
  ({ accountId }: PollChoice) =>
  ({ account }: WatchedAccount): boolean =>
    (accountId ?? account.id) === account.id;

async function pollAccount(run: Run, due: readonly DueItem[]): Promise<PollSum> {
  const sum: PollSum = { polled: 0, failed: 0, skipped: 0 };
  // key lists first: they tell whose rows the others bring
  const order = due.toSorted((a, b) => Number(b.endpoint.tells === 'keys') - Number(a.endpoint.tells === 'keys'));
  for (const item of order) {
    if (run.choice.signal?.aborted) break;
    const outcome = await pollOne(run, item);
    if (outcome.ok) sum.polled += 1;
    else if (outcome.failure.kind === 'locked') sum.skipped += 1;
    else if (outcome.failure.kind !== 'cancelled') sum.failed += 1;
  }
  return sum;
}

async function pollOne(run: Run, item: DueItem): Promise<Outcome> {
  const { ports, held, choice } = run;
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
            put: (spec) => put(run, item, spec),
            store: (window, page, complete) => keep(run, { item, window, complete }, page),
            aborted: () => choice.signal?.aborted === true,
          },
          {
            ...{ endpoint: item.endpoint, source: before, base },
            ...(choice.days !== undefined && { days: choice.days }),
            ...(choice.history !== undefined && { history: choice.history }),
          },
        );
  const now = clock();
  const stored = (await database.sources.get(key)) ?? before;
  await database.sources.put(afterTry(stored, outcome, { now, endpoint: item.endpoint, random: ports.random() }));
  return outcome;
}

async function put({ ports, held, release }: Run, item: DueItem, spec: Parameters<Send>[1]): ReturnType<Send> {
  const role = spec.key ?? item.endpoint.key;
  const keyId = role === item.endpoint.key ? item.keyId : held.questions[role][0];
  if (keyId === undefined)
    return fail(
      role === 'monitor' ? { kind: 'needs-monitor-key', provider: item.provider.id } : { kind: 'record-missing' },
    );
  const secret = await release(keyId);
  if (!secret.ok) return secret;
  const answer = await ports.send(targetOf(item.provider, held.account.baseUrl), spec, secret.value);
  secret.value.wipe();
  return answer;
}

type Kept = Pick<Parameters<typeof ingest>[1], 'item' | 'window' | 'complete'>;
type Page = Parameters<typeof ingest>[2];

async function keep({ ports, held }: Run, about: Kept, page: Page): Promise<void> {
  const now = ports.clock();
  const found = await ingest(ports.database, { ...about, keys: held.keys, now }, page);
  for (const [providerKeyId, keyId] of found) {
    const key = held.keys.find(({ id }) => id === keyId);
    if (key) key.providerKeyId = providerKeyId;
  }
  await noteFacts(ports.vault, { listed: page.keys, matched: matchKeys(held.keys, page.keys), now });
}

const added = (a: PollSum, b: PollSum): PollSum => ({
  polled: a.polled + b.polled,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

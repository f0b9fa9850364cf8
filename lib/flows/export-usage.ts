import { type ExportPorts, exportPattern, postExport } from '@/lib/browser/post-export';
import type { Clock } from '@/lib/core/clock';
import { FailureSchema, type KnownFailure } from '@/lib/core/failures';
import { inTurn } from '@/lib/core/in-turn';
import { fail, ok, type Result } from '@/lib/core/result';
import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { gaugesOf, type ToldNow } from '@/lib/export/gauges-of';
import { prometheusGauges } from '@/lib/export/prometheus-text';
import { push } from '@/lib/export/push';
import type { UsageRow } from '@/lib/export/usage-row';
import { usageRowsOf } from '@/lib/export/usage-rows-of';
import type { Handlers } from '@/lib/messaging/serve';
import { providerById } from '@/lib/providers/registry';
import type { Database } from '@/lib/storage/database';
import { recentDays } from '@/lib/usage/outlook';
import { readRollups } from '@/lib/usage/queries';
import type { Vault } from '@/lib/vault/vault';
import { type ExportStatus, type ExportTarget, exportRecords } from './session-export';

/** What the export leans on. `holdings`: see `readHoldings`. */
export type ExportUsagePorts = ExportPorts & {
  vault: Vault;
  database: Database;
  clock: Clock;
  holdings: () => Promise<Result<ToldNow['holdings'], KnownFailure>>;
};

type ExportHandlers = Pick<Handlers, 'export.view' | 'export.set' | 'export.now' | 'export.restart' | 'export.remove'>;

/** Answers the messages about the scheduled export. The credential goes in and never comes out again. */
export function exportHandlers(ports: ExportUsagePorts): ExportHandlers {
  const records = exportRecords(ports.vault);
  return {
    'export.view': async () => {
      const [target, status, cursor] = [await records.target(), await records.status(), await records.cursor()];
      if (!target.ok) return target;
      if (!status.ok) return status;
      if (!cursor.ok) return cursor;
      if (!target.value) return ok(null);
      const { url, format, everyHours, auth } = target.value;
      const waiting = cursor.value.pending?.samples.length ?? 0;
      const { through } = cursor.value;
      const { failure, notBefore: _, ...rest } = status.value;
      const told = failure === null ? undefined : z.safeParse(FailureSchema, JSON.parse(failure));
      const last = told?.success ? told.data : null;
      return ok({ url, format, everyHours, authorised: auth.kind, through, waiting, ...rest, failure: last });
    },
    'export.set': ({ auth, ...target }) =>
      pushing(async () => {
        if (exportPattern(target.url) === undefined) return fail({ kind: 'bad-request', what: 'export address' });
        const before = await records.target();
        if (!before.ok) return before;
        const kept = keptAuth(auth, target.url, before.value);
        return kept ? records.keepTarget({ ...target, auth: kept }) : fail({ kind: 'bad-request', what: 'credential' });
      }),
    'export.now': () => exportUsage(ports, { now: true }),
    'export.restart': () => pushing(() => records.forget(['rest'])),
    'export.remove': () => pushing(() => records.forget(['target', 'rest'])),
  };
}

type Auth = Parameters<Handlers['export.set']>[0]['auth'];

/** A credential stays with its origin: a new address elsewhere must not get the old one's. */
function keptAuth(auth: Auth, url: string, before: ExportTarget | null): ExportTarget['auth'] | undefined {
  if (auth.kind === 'none') return { kind: 'none', secret: '' };
  if (auth.kind !== 'keep') return auth;
  return before && new URL(before.url).origin === new URL(url).origin ? before.auth : undefined;
}

/** A push reads where it stands, sends and writes it down again: nothing may change its target or its cursor in between. */
const pushing = inTurn();

/**
 * Sends every closed UTC day that was not sent yet, if it is time (`now`: in any case). One at a time; safe to be cut off anywhere: what was
 * written down goes out again, and the same cumulative sample twice counts once. Says how many samples arrived.
 * A locked vault is `locked` and leaves no trace; everything else is kept as the last failure and shown.
 */
export function exportUsage(
  ports: ExportUsagePorts,
  choice: { now?: boolean } = {},
): Promise<Result<{ samples: number }, KnownFailure>> {
  return pushing(() => exportOnce(ports, choice));
}

async function exportOnce(
  ports: ExportUsagePorts,
  choice: { now?: boolean },
): Promise<Result<{ samples: number }, KnownFailure>> {
  const records = exportRecords(ports.vault);
  const target = await records.target();
  if (!target.ok) return target;
  if (!target.value) return ok({ samples: 0 });
  const [status, cursor, rows] = [await records.status(), await records.cursor(), await rowsToSend(ports)];
  if (!status.ok) return status;
  if (!cursor.ok) return cursor;
  if (!rows.ok) return rows;
  const at = ports.clock();
  const { lastTryAt, notBefore } = status.value;
  const due = (notBefore ?? (lastTryAt ?? 0) + target.value.everyHours * HOUR_MS) <= at;
  if (!due && choice.now !== true) return ok({ samples: 0 });
  const { url, format, auth } = target.value;
  const authorization =
    auth.kind === 'none' ? null : `${auth.kind === 'bearer' ? 'Bearer' : 'Basic'} ${secretOf(auth)}`;
  let [arrived, rejected] = [0, 0];
  const pushed = await push<KnownFailure>(
    { cursor: cursor.value, rows: rows.value, closedBefore: new Date(at).toISOString().slice(0, 10), format },
    {
      save: records.keepCursor,
      send: async (body) => {
        const sent = await postExport(ports, { url, authorization, now: at, ...body });
        if (sent.ok) [arrived, rejected] = [arrived + 1, rejected + sent.value.rejected];
        return sent;
      },
      drops: (failure) => failure.kind === 'export-refused' && failure.dropped === true,
    },
  );
  const samples = pushed.ok ? Math.max(0, pushed.value.samples - rejected) : 0;
  const partly = rejected > 0 ? ({ kind: 'export-partly-refused', count: rejected } as const) : null;
  const gauges = pushed.ok && format === 'prometheus' ? await gaugesNow(ports) : '';
  const body = { contentType: 'text/plain; version=0.0.4', body: gauges };
  const told = gauges === '' ? pushed : await postExport(ports, { url, authorization, now: at, ...body });
  const failure = told.ok ? partly : told.failure;
  if (failure?.kind === 'locked') return fail(failure);
  await records.keepStatus({
    lastTryAt: at,
    lastSuccessAt: pushed.ok || arrived > 0 ? at : status.value.lastSuccessAt,
    sent: status.value.sent + samples,
    failure: failure && JSON.stringify(failure),
    notBefore: failure && nextTry(failure, { at, everyHours: target.value.everyHours, ...status.value }),
  });
  return told.ok ? ok({ samples }) : told;
}

/** What is true now, in the Prometheus form; nothing where it cannot be read. */
async function gaugesNow({ vault, database, clock, holdings }: ExportUsagePorts): Promise<string> {
  const [held, budgets] = [await holdings(), await vault.readRecords('budget')];
  if (!held.ok || !budgets.ok) return '';
  const now = clock();
  const [sources, rows] = [await database.sources.toArray(), await recentDays(database, now)];
  const limits = budgets.value.map(({ value }) => value);
  return prometheusGauges(gaugesOf({ holdings: held.value, sources, budgets: limits, rows, now }), now);
}

/** A receiver that is busy or gone is tried after an hour, then after twice as long each time up to the usual pace, and never before it said. */
function nextTry(
  failure: KnownFailure,
  last: Pick<ExportStatus, 'lastTryAt' | 'notBefore'> & { at: number; everyHours: number },
): number | null {
  const said = failure.kind === 'export-refused' ? failure.retryAt : undefined;
  if (said === undefined && failure.kind !== 'export-unreachable') return null;
  const waited = Math.max(0, (last.notBefore ?? 0) - (last.lastTryAt ?? 0));
  const pause = Math.min(last.everyHours * HOUR_MS, Math.max(HOUR_MS, 2 * waited));
  return Math.max(said ?? 0, last.at + pause);
}

/** What goes behind the scheme: a token as it is, name and password in base64 of their UTF-8 bytes (RFC 7617). */
const secretOf = ({ kind, secret }: ExportTarget['auth']): string =>
  kind === 'basic' ? btoa(String.fromCharCode(...new TextEncoder().encode(secret))) : secret;

async function rowsToSend({ vault, database, clock }: ExportUsagePorts): Promise<Result<UsageRow[], KnownFailure>> {
  const accounts = await vault.readRecords('account');
  if (!accounts.ok) return accounts;
  const keys = await vault.readRecords('key');
  if (!keys.ok) return keys;
  const named = accounts.value.map(({ value }) => ({
    ...value,
    keys: keys.value.flatMap(({ value: key }) => (key.accountId === value.id ? [key] : [])),
  }));
  const rollups = await readRollups(database, { width: 'day', from: 0, to: clock() + DAY_MS });
  return ok(usageRowsOf(rollups, { accounts: named, providerName: (id) => providerById(id)?.name ?? id }));
}

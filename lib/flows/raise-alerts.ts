import { alertId, newId } from '@/lib/core/ids';
import { type EpochMs, epochMs } from '@/lib/core/units';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { wordingIn } from '@/lib/usage/alert-words';
import { type Episode, type Observation, step } from '@/lib/usage/alerts';
import type { Expectation } from '@/lib/usage/spikes/expected';
import type { SpendHistory } from '@/lib/usage/spikes/history';
import type { Sensitivity } from '@/lib/usage/spikes/judge';
import { judgeSeries, type Verdict } from '@/lib/usage/spikes/judge-series';

/** One stream of spend to judge: a key, or an account where the provider tells no more; `null` history = the poll failed. */
export type Watched = {
  accountId: string;
  keyId: string | null;
  currency: string;
  history: SpendHistory | null;
  previousPoll: EpochMs | undefined;
};

/** What the flow needs. `alerts` is the table. */
export type AlertPorts = {
  alerts: { toArray(): Promise<AlertRow[]>; put(row: AlertRow): Promise<unknown> };
  now: EpochMs;
  sensitivity: Sensitivity;
  utcOffsetMinutes: number;
};

/**
 * Judges every stream after a poll and keeps one alert row an episode: opened by the first verdict, closed by a healthy look. Gives back the
 * rows to tell of: a new episode's, and once more one that grew worse.
 */
export async function raiseAlerts(ports: AlertPorts, watched: Watched[]): Promise<AlertRow[]> {
  const rows = await ports.alerts.toArray();
  const news: AlertRow[] = [];
  for (const stream of watched) {
    const mine = rows.filter(
      (row) => row.kind === 'spike' && subjectOf({ ...row, currency: row.currency ?? '' }) === subjectOf(stream),
    );
    const verdict = stream.history ? judgeSeries(stream.history, occasionOf(ports, stream, mine)) : undefined;
    const open = mine.find((row) => row.closedAt === null && row.state !== 'expected' && row.state !== 'resolved');
    const next = step(open && episodeOf(open), observationOf(ports.now, stream, verdict), () => alertId(newId()));
    if (!next.episode) continue;
    const row = rowOf(next.episode, { stream, verdict, before: open });
    await ports.alerts.put(row);
    if (next.announce) news.push(row);
  }
  return news;
}

function occasionOf({ now, sensitivity, utcOffsetMinutes }: AlertPorts, stream: Watched, rows: AlertRow[]) {
  const expected: Expectation[] = rows.flatMap((row) =>
    row.state === 'expected' && row.answeredAt !== null
      ? [{ at: epochMs(row.answeredAt), score: row.score, models: row.models }]
      : [],
  );
  return {
    now,
    sensitivity,
    utcOffsetMinutes,
    expected,
    wording: wordingIn(stream.currency, utcOffsetMinutes),
    ...(stream.previousPoll === undefined ? {} : { previousPoll: stream.previousPoll }),
  };
}

function observationOf(at: EpochMs, stream: Watched, verdict: Verdict | undefined): Observation {
  const subject = subjectOf(stream);
  if (!stream.history) return { subject, at, state: 'unknown' };
  if (!verdict) return { subject, at, state: 'healthy' };
  return { subject, at, state: 'firing', severity: verdict.severity, score: verdict.score, reason: verdict.reason };
}

const subjectOf = ({ accountId, keyId, currency }: Pick<Watched, 'accountId' | 'keyId' | 'currency'>): string =>
  ['spike', accountId, keyId ?? '', currency].join(' ');

const episodeOf = (row: AlertRow): Episode => ({
  id: alertId(row.id),
  subject: subjectOf({ ...row, currency: row.currency ?? '' }),
  openedAt: epochMs(row.raisedAt),
  lastFiredAt: epochMs(row.lastFiredAt),
  severity: row.severity,
  score: row.score,
  reason: row.reasons[0] ?? '',
  announced: row.announced,
});

type Around = { stream: Watched; verdict: Verdict | undefined; before: AlertRow | undefined };

function rowOf(episode: Episode, { stream, verdict, before }: Around): AlertRow {
  const usual = verdict?.facts.find((fact) => fact.kind === 'spent');
  return {
    ...before,
    subject: episode.subject,
    id: episode.id,
    kind: 'spike',
    severity: episode.severity,
    accountId: stream.accountId,
    keyId: stream.keyId,
    raisedAt: episode.openedAt,
    startedAt: before?.startedAt ?? verdict?.since ?? episode.openedAt,
    state: before?.state ?? 'open',
    answeredAt: before?.answeredAt ?? null,
    lastFiredAt: episode.lastFiredAt,
    closedAt: episode.closedAt ?? null,
    announced: episode.announced,
    score: episode.score,
    nanos: verdict?.spent ?? before?.nanos ?? null,
    usualNanos: usual ? Math.round(usual.usualDay * 1e9) : (before?.usualNanos ?? null),
    currency: stream.currency,
    models: [...new Set([...(before?.models ?? []), ...(verdict?.newModels ?? [])])],
    reasons: [episode.reason],
  };
}

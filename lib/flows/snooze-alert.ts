import type { FailureOf } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { AlertRow } from '@/lib/storage/usage-rows';

/** Where alerts are kept. */
type AlertTable = { get(id: string): Promise<AlertRow | undefined>; put(row: AlertRow): Promise<unknown> };

/** Answers 'alerts.snooze': nothing more is told of this subject before the given moment, not even a new episode of it. */
export async function snoozeAlert(
  alerts: AlertTable,
  { alertId, until }: MessageIn<'alerts.snooze'>,
): Promise<Result<null, FailureOf<'record-missing'>>> {
  const row = await alerts.get(alertId);
  if (!row) return fail({ kind: 'record-missing' });
  await alerts.put({ ...row, snoozedUntil: until, tellAt: null });
  return ok(null);
}

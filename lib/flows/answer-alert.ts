import type { FailureOf } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { EpochMs } from '@/lib/core/units';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { AlertRow } from '@/lib/storage/usage-rows';

/** Where alerts are kept. */
export type AlertTable = { get(id: string): Promise<AlertRow | undefined>; put(row: AlertRow): Promise<unknown> };

/** Notes the user's answer to an alert. 'Expected' also teaches the detector: it is read back from the row at the next poll. */
export async function answerAlert(
  alerts: AlertTable,
  { alertId, answer }: MessageIn<'alerts.answer'>,
  now: EpochMs,
): Promise<Result<null, FailureOf<'record-missing'>>> {
  const row = await alerts.get(alertId);
  if (!row) return fail({ kind: 'record-missing' });
  const closedAt = answer === 'investigate' ? row.closedAt : (row.closedAt ?? now);
  await alerts.put({ ...row, state: answer, answeredAt: now, closedAt });
  return ok(null);
}

import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import { otlpJson } from './otlp-json';
import { prometheusText } from './prometheus-text';
import { type Batch, confirmPush, dropPush, type PushCursor, planPush } from './push-cursor';
import type { UsageRow } from './usage-row';

/** The two ways usage leaves on a schedule. */
export type PushFormat = 'prometheus' | 'otlp';

/** What goes to the endpoint; the address and its authorisation are the sender's affair. */
export type PushBody = { contentType: string; body: string };

/** What pushing needs from outside: the store's rows, the network, and a place for the cursor. */
export type PushPorts<F extends Failure> = {
  send: (body: PushBody) => Promise<Result<unknown, F>>;
  /** Whether a failure means that the same samples must not be sent again. */
  drops?: (failure: F) => boolean;
  /** Fails where nothing could be written down; then nothing is sent. */
  save: (cursor: PushCursor) => Promise<Result<unknown, F>>;
};

/**
 * Sends everything up to `closedBefore`, batch by batch. Each batch is saved before it is sent and confirmed after, so the work may
 * be cut off anywhere and be called again: nothing is lost, and what arrives twice counts once. Gives the number of samples sent,
 * or the sender's failure; the cursor then still holds the batch, unless it `drops` it. A batch without samples is not sent.
 */
export async function push<F extends Failure>(
  job: { cursor: PushCursor; rows: readonly UsageRow[]; closedBefore: string; format: PushFormat },
  ports: PushPorts<F>,
): Promise<Result<{ cursor: PushCursor; samples: number }, F>> {
  let cursor = job.cursor;
  for (let samples = 0; ; ) {
    cursor = planPush(cursor, job.rows, job.closedBefore);
    if (!cursor.pending) return ok({ cursor, samples });
    const noted = await ports.save(cursor);
    if (!noted.ok) return noted;
    const { pending } = cursor;
    const sent = pending.samples.length > 0 ? await ports.send(pushBody(cursor, pending, job.format)) : ok(null);
    if (!sent.ok) {
      if (ports.drops?.(sent.failure)) await ports.save(dropPush(cursor));
      return fail(sent.failure);
    }
    samples += pending.samples.length;
    cursor = confirmPush(cursor);
    const confirmed = await ports.save(cursor);
    if (!confirmed.ok) return confirmed;
  }
}

const pushBody = (cursor: PushCursor, batch: Batch, format: PushFormat): PushBody =>
  format === 'otlp'
    ? { contentType: 'application/json', body: otlpJson(batch.samples, cursor.since) }
    : { contentType: 'text/plain; version=0.0.4', body: prometheusText(batch.samples) };

import { createInterface } from 'node:readline';
import { z } from '@/lib/core/zod';
import { alertsOf } from '@/lib/usage/spikes/series';

// One observed series a line in, its alerts a line out; a line that is no series stops with its number.

const total = z.tuple([z.number(), z.number(), z.record(z.string(), z.number())]);
const at = { t: z.number(), gap: z.number() };
const Series = z.object({
  id: z.string(),
  mode: z.enum(['buckets', 'balance', 'daily']),
  startDow: z.number(),
  tz: z.number(),
  polls: z.array(
    z.discriminatedUnion('mode', [
      z.object({ ...at, mode: z.literal('buckets'), buckets: z.array(total) }),
      z.object({ ...at, mode: z.literal('balance'), balance: z.number() }),
      z.object({ ...at, mode: z.literal('daily'), days: z.array(total) }),
    ]),
  ),
});

async function main(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1;
    if (line.trim() === '') continue;
    const series = Series.safeParse(JSON.parse(line));
    if (!series.success) throw new Error(`line ${number}: ${series.error.issues[0]?.path.join('.')}`);
    process.stdout.write(`${JSON.stringify({ id: series.data.id, alerts: alertsOf(series.data) })}\n`);
  }
}

await main();

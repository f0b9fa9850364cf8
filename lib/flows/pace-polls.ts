import type { Clock } from '@/lib/core/clock';
import { z } from '@/lib/core/zod';
import type { Database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/settings';
import { type Cadence, cadence } from '@/lib/usage/cadence';
import type { SessionItems } from './session-compartment';

/** What pacing leans on. `ring` sets the alarm that polls. */
export type PacePorts = {
  database: Database;
  items: SessionItems;
  clock: Clock;
  ring: (minutes: number) => Promise<void>;
};

const ITEM = 'usage.watched';

/** Sets the alarm to the pace of the moment: faster while an alert is open or somebody looks at figures. */
export async function pacePolls({ database, items, clock, ring }: PacePorts): Promise<Cadence> {
  const seen = z.safeParse(z.number(), await items.read(ITEM));
  const open = await database.alerts.where('state').anyOf('open', 'investigate').count();
  const pace = cadence({
    usualMinutes: (await readSettings()).pollMinutes,
    openAlerts: open,
    watchedAt: seen.success ? seen.data : null,
    now: clock(),
  });
  await ring(pace.minutes);
  return pace;
}

/** Notes that somebody looks at figures now, and sets the pace by it. */
export async function noteWatching(ports: PacePorts): Promise<Cadence> {
  await ports.items.write(ITEM, ports.clock());
  return pacePolls(ports);
}

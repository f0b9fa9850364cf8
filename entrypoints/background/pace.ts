import { ringEvery } from '@/lib/browser/alarms';
import type { PacePorts } from '@/lib/flows/pace-polls';
import type { House } from './house';

/** What sets the pace of the alarm that polls. */
export const paceOf = ({ database, items, clock }: House): PacePorts => ({
  database,
  items,
  clock,
  ring: (minutes) => ringEvery('poll', minutes),
});

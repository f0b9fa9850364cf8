import { type PollChoice, pollUsage } from '@/lib/flows/poll-usage';
import type { House } from './house';

/** Polls what is asked for, judges what came, and shows it on the badge. */
export async function pollNow(house: House, choice: PollChoice) {
  return pollUsage({ ...house, random: Math.random }, choice);
}

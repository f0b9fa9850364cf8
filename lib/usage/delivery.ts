import { DAY_MS, type EpochMs, epochMs } from '@/lib/core/units';
import type { Episode } from './alerts';

/** Hours of the local day without notifications, in minutes since local midnight; `from` after `to` spans midnight. */
export type QuietHours = { readonly from: number; readonly to: number };

/** When and how the user wants to hear of alerts. */
export type DeliveryWish = {
  readonly quietHours?: QuietHours;
  readonly utcOffsetMinutes: number;
  /** Everything below critical waits for one message a day at this local minute. */
  readonly digestAt?: number;
  /** Subjects not to hear of before the given moment. */
  readonly snoozed: Readonly<Record<string, EpochMs>>;
};

/** Now; at a later moment together with what else waits for it; or not at all, because the user snoozed the subject. */
export type Delivery =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly at: EpochMs }
  | { readonly kind: 'silent' };

/**
 * Decides when an announced episode is told. Critical ones break quiet hours and do not wait for the digest, for money is leaving;
 * only a snooze silences them. The episode is listed and counted on the badge at once in any case.
 */
export function deliver(episode: Pick<Episode, 'subject' | 'severity'>, wish: DeliveryWish, now: EpochMs): Delivery {
  if ((wish.snoozed[episode.subject] ?? 0) > now) return { kind: 'silent' };
  if (episode.severity === 'critical') return { kind: 'now' };
  const digest = wish.digestAt === undefined ? now : nextAt(wish.digestAt, wish.utcOffsetMinutes, now);
  const at = wish.quietHours ? afterQuiet(wish.quietHours, wish.utcOffsetMinutes, digest) : digest;
  return at <= now ? { kind: 'now' } : { kind: 'at', at };
}

/** Whether a moment falls into the quiet hours. Equal bounds mean no quiet hours. */
export function isQuiet(quiet: QuietHours, utcOffsetMinutes: number, now: EpochMs): boolean {
  const minute = localMinute(utcOffsetMinutes, now);
  if (quiet.from <= quiet.to) return minute >= quiet.from && minute < quiet.to;
  return minute >= quiet.from || minute < quiet.to;
}

function afterQuiet(quiet: QuietHours, offset: number, at: EpochMs): EpochMs {
  return isQuiet(quiet, offset, at) ? nextAt(quiet.to, offset, at) : at;
}

function nextAt(minute: number, offset: number, now: EpochMs): EpochMs {
  const ahead = (minute - localMinute(offset, now) + 1440) % 1440;
  const onTheMinute = Math.floor(now / 60_000) * 60_000;
  return ahead === 0 ? now : epochMs(onTheMinute + ahead * 60_000);
}

const localMinute = (offset: number, now: EpochMs): number =>
  Math.floor(((((now + offset * 60_000) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000);

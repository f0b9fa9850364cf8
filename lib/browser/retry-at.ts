import { DAY_MS, type EpochMs, epochMs } from '@/lib/core/units';

const UNSAID_MS = 60_000;

/**
 * When a provider may be asked again, from its `Retry-After` header: whole seconds or an HTTP date (RFC 9110 10.2.3).
 * A missing, past or unreadable one means a minute; more than a day means a day, so that a bad header cannot end polling.
 */
export function retryAt(header: string | null, now: EpochMs): EpochMs {
  const text = header?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return epochMs(now + Math.min(DAY_MS, wait > 0 ? Math.ceil(wait) : UNSAID_MS));
}

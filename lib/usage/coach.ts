import { DAY_MS } from '@/lib/core/units';
import type { KeyViewT } from '@/lib/messaging/views';
import { isOldKey } from '@/lib/providers/old-key';
import type { Provider } from '@/lib/providers/provider';

/** One step a person can take for a key. */
export type Step =
  | 'set-cap'
  | 'open-limits'
  | 'rotate'
  | 'disable'
  | 'open-console'
  | 'make-own-key'
  | 'add-monitor-key'
  | 'see-builders';

/** What is looked at. */
export type CheckName = 'kind' | 'shared' | 'capped' | 'age' | 'unused' | 'expiry' | 'replaced' | 'stored' | 'watched';

/**
 * One line of a key's checklist. `good`, `look` (worth doing) or `risk` (do it now); `unknown` is said as such and never as good.
 * `figure` is the number its sentence needs: days, sites, nanos.
 */
export type Check = {
  name: CheckName;
  state: 'good' | 'look' | 'risk' | 'unknown';
  figure?: number;
  next?: Step;
};

/** What the checklist rests on beside the key: its provider, whether the account has a monitor key, and what it spent in 30 days. */
export type Around = {
  provider: Provider | undefined;
  hasMonitor: boolean;
  spentNanos: number | null;
  /** Days from which a key is old, as its owner set it; 0 = never. */
  maxDays: number;
  now: number;
};

const UNUSED_DAYS = 30;
const EXPIRES_SOON_DAYS = 14;

/**
 * The checklist of one key, most urgent first, each line with at most one next step. Pure: says only what is known; where the provider
 * does not tell, the line is `unknown` and leads to the place where the answer can be had.
 */
export function coach(key: KeyViewT, around: Around): Check[] {
  const checks =
    key.role === 'monitor'
      ? [expiry(key, around), age(key, around), unused(key, around)]
      : [
          ...replaced(key, around),
          ...kind(key, around),
          shared(key),
          capped(key, around),
          age(key, around),
          unused(key, around),
          stored(key),
          ...watched(around),
        ];
  return checks.sort((a, b) => urgency[a.state] - urgency[b.state]);
}

/** How many lines ask for something. */
export const toDo = (checks: readonly Check[]): number =>
  checks.filter(({ state }) => state === 'look' || state === 'risk').length;

const urgency: Record<Check['state'], number> = { risk: 0, look: 1, unknown: 2, good: 3 };

const can = ({ provider }: Around, act: string): boolean => provider?.acts.some(({ name }) => name === act) === true;

function replaced(key: KeyViewT, around: Around): Check[] {
  if (key.replacedBy === undefined) return [];
  if (key.facts?.active === false) return [{ name: 'replaced', state: 'good' }];
  const next = can(around, 'disable') || can(around, 'delete') ? 'disable' : 'open-console';
  return [{ name: 'replaced', state: 'risk', next }];
}

// only a kind that its provider gives up is worth a line
const kind = ({ masked }: KeyViewT, { provider }: Around): Check[] =>
  provider && isOldKey(provider, masked) ? [{ name: 'kind', state: 'risk', next: 'open-console' }] : [];

function shared({ origins }: KeyViewT): Check {
  if (origins.length < 2) return { name: 'shared', state: 'good', figure: origins.length };
  return { name: 'shared', state: 'look', figure: origins.length, next: 'make-own-key' };
}

function capped({ facts }: KeyViewT, around: Around): Check {
  const next = can(around, 'cap') ? 'set-cap' : 'open-limits';
  const limit = facts?.limitNanos;
  if (typeof limit === 'number') return { name: 'capped', state: 'good', figure: limit };
  return { name: 'capped', state: limit === null ? 'look' : 'unknown', next };
}

function age({ facts, createdAt, role }: KeyViewT, around: Around): Check {
  // without the provider's date the key is at least as old as its record here
  const days = Math.floor((around.now - (facts?.createdAt ?? createdAt)) / DAY_MS);
  if (around.maxDays === 0 || days <= around.maxDays)
    return { name: 'age', state: facts?.createdAt ? 'good' : 'unknown', figure: days };
  return { name: 'age', state: 'look', figure: days, next: role === 'monitor' ? 'open-console' : 'rotate' };
}

function unused({ facts, lastUsedAt }: KeyViewT, around: Around): Check {
  if ((around.spentNanos ?? 0) > 0) return { name: 'unused', state: 'good' };
  const last = Math.max(facts?.lastUsedAt ?? 0, lastUsedAt ?? 0);
  const days = Math.floor((around.now - last) / DAY_MS);
  if (last > 0 && days <= UNUSED_DAYS) return { name: 'unused', state: 'good' };
  // only the provider, or a known spend of nothing, tells that a key was not used elsewhere
  if (!facts?.lastUsedAt && around.spentNanos === null) return { name: 'unused', state: 'unknown' };
  const next = can(around, 'disable') || can(around, 'delete') ? 'disable' : 'open-console';
  return { name: 'unused', state: 'look', ...(last > 0 && { figure: days }), next };
}

function expiry({ facts }: KeyViewT, { now }: Around): Check {
  if (facts?.expiresAt === undefined) return { name: 'expiry', state: 'unknown', next: 'open-console' };
  if (facts.expiresAt === null) return { name: 'expiry', state: 'look', next: 'open-console' };
  const days = Math.floor((facts.expiresAt - now) / DAY_MS);
  return days > EXPIRES_SOON_DAYS
    ? { name: 'expiry', state: 'good', figure: days }
    : { name: 'expiry', state: 'risk', figure: days, next: 'open-console' };
}

function stored({ placements }: KeyViewT): Check {
  const stale = placements.filter((place) => place.stale).length;
  if (stale > 0) return { name: 'stored', state: 'look', figure: stale, next: 'see-builders' };
  return { name: 'stored', state: 'good', figure: placements.length };
}

function watched({ provider, hasMonitor }: Around): Check[] {
  const needs = provider?.endpoints.some(({ key, tells }) => key === 'monitor' && tells !== 'keys') === true;
  if (!needs) return [];
  const alone = provider?.endpoints.some(({ key, onDemand }) => key === 'inference' && !onDemand) === true;
  if (hasMonitor) return [{ name: 'watched', state: 'good' }];
  return [{ name: 'watched', state: alone ? 'unknown' : 'look', next: 'add-monitor-key' }];
}

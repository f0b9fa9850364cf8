import { followInOpenTabs, registerGuard } from '@/lib/browser/guard-registration';
import { everySite, hostsGranted } from '@/lib/browser/permissions';
import { inTurn } from '@/lib/core/in-turn';
import { ok, type Result } from '@/lib/core/result';
import type { GuardViewT } from '@/lib/messaging/views';
import { changeGuardConfig, type GuardConfig, readGuardConfig } from '@/lib/storage/guard-config';

/** Where the guard is on now, as the user set it. */
export async function viewGuard(): Promise<Result<GuardViewT, never>> {
  return ok(viewOf(await readGuardConfig()));
}

/**
 * Sets where the guard is on and registers it there; what is open follows at once. A site whose permission is missing is left out of the registration but kept in the
 * setting, so that granting it later in the browser's own pages is enough.
 */
export const setGuard = (wanted: GuardViewT): Promise<Result<GuardViewT, never>> =>
  placing(async () => {
    // in this order: whoever reads that it is on finds it on, and a worker that dies between leaves a script that asks and goes
    const config = await readGuardConfig();
    const before = await matchesOf(config);
    const after = await place({ ...config, ...wanted });
    const view = viewOf(await changeGuardConfig(() => wanted));
    await followInOpenTabs({ before, after });
    return ok(view);
  });

/** Makes the browser's registration match the setting and the hosts granted now; safe to call at any time. */
export const placeGuard = (): Promise<void> =>
  placing(async () => {
    await place(await readGuardConfig());
  });

/** One at a time: the click that grants the hosts also tells of them, and the two would take each other's registration away. */
const placing = inTurn();

/** Resolves to the match patterns it is registered for. */
async function place(config: GuardConfig): Promise<string[]> {
  const matches = await matchesOf(config);
  const isEverywhere = everySite.some((each) => matches.includes(each));
  await registerGuard({ matches, excludeMatches: isEverywhere ? config.off.filter(hasUsualPort).map(pattern) : [] });
  return matches;
}

/** Where the guard is wanted and its permission is given. */
async function matchesOf({ everywhere, sites }: GuardConfig): Promise<string[]> {
  if (everywhere && (await hostsGranted(everySite))) return [...everySite];
  const listed = sites.map(async (origin) => ((await hostsGranted([`${origin}/*`])) ? [pattern(origin)] : []));
  return (await Promise.all(listed)).flat();
}

const viewOf = ({ everywhere, sites, off }: GuardConfig): GuardViewT => ({ everywhere, sites, off });

/** Match patterns know no ports; the script itself asks whether it is off for its exact origin. */
const pattern = (origin: string): string => `${new URL(origin).protocol}//${new URL(origin).hostname}/*`;

// Excluding `http://localhost:3000` would switch the guard off on every port of that name; there the script asks and goes.
const hasUsualPort = (origin: string): boolean => new URL(origin).port === '';

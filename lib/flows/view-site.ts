import { readTab } from '@/lib/browser/tabs';
import { matchSite, type Site } from '@/lib/builders/match-site';
import { ok, type Result } from '@/lib/core/result';
import type { SiteViewT } from '@/lib/messaging/views';
import type { KeyRecord, PlacementRecord } from '@/lib/vault/records';
import { pastedAt } from './session-pasted';

/** What the vault tells about the keys; empty while it is locked. */
export type Holdings = {
  keys: KeyRecord[];
  placements: PlacementRecord[];
  assignedOrigins: ReadonlyMap<string, string>;
};

const nowhere: SiteViewT = {
  fillable: false,
  origin: null,
  host: null,
  builderId: null,
  builderName: null,
  known: false,
  hint: null,
  keys: [],
  pasted: [],
};

/**
 * What the popup says of the tab it stands over: whose page it is, and the keys that may go there, best first. Reads the tab's address only;
 * the page itself is not looked at until a key is filled.
 */
export async function viewSite(holdings: Holdings, tabId: number): Promise<Result<SiteViewT, never>> {
  const tab = await readTab(tabId);
  const site = tab?.url === undefined ? undefined : matchSite(tab.url, holdings.assignedOrigins);
  if (!site?.ok) return ok(nowhere);
  const { origin, host, builder } = site.value;
  return ok({
    fillable: builder?.takes !== 'none',
    origin,
    host,
    builderId: builder?.id ?? null,
    builderName: builder?.name ?? null,
    known: builder !== undefined,
    hint: builder?.openHint || null,
    keys: rank(holdings, site.value),
    pasted: (await pastedAt(origin)).filter(isNews(holdings, origin)),
  });
}

/** Whether a key may stand in pages and is not known to stand at this origin. */
const isNews =
  ({ keys, placements }: Holdings, origin: string) =>
  (keyId: string): boolean =>
    keys.some((key) => key.id === keyId && key.role === 'inference') &&
    !placements.some((one) => one.keyId === keyId && one.origin === origin && !one.stale);

/** Keys the user already allowed here come first, then the ones used last; monitor keys never appear. */
function rank({ keys, placements }: Holdings, site: Site): SiteViewT['keys'] {
  const here = new Set(placements.filter((one) => one.origin === site.origin && !one.stale).map((one) => one.keyId));
  const order = (key: KeyRecord) => (here.has(key.id) ? 2 : 0) + (key.origins.includes(site.origin) ? 1 : 0);
  return keys
    .filter((key) => key.role === 'inference')
    .toSorted((one, other) => order(other) - order(one) || (other.lastUsedAt ?? 0) - (one.lastUsedAt ?? 0))
    .map((key) => ({
      keyId: key.id,
      fits: key.origins.includes(site.origin) ? 'assigned' : 'other',
      placedHere: here.has(key.id),
    }));
}

import type { AccountViewT, KeyViewT, SiteViewT } from '@/lib/messaging/views';

/** A key as the popup lists it. */
export type Offered = {
  key: KeyViewT;
  account: AccountViewT;
  fits: 'assigned' | 'provider' | 'other';
  placedHere: boolean;
};

const order = { assigned: 0, provider: 1, other: 2 };

/** The keys that may go into a page, best for this site first, narrowed to what was searched for. Monitor keys never appear. */
export function offeredKeys(accounts: readonly AccountViewT[], site: SiteViewT | undefined, search: string): Offered[] {
  const sought = search.trim().toLocaleLowerCase();
  return accounts
    .flatMap((account) =>
      account.keys
        .filter((key) => key.role === 'inference')
        .map((key): Offered => {
          const fit = site?.keys.find((each) => each.keyId === key.id);
          return { key, account, fits: fit?.fits ?? 'other', placedHere: fit?.placedHere ?? false };
        }),
    )
    .filter(({ key, account }) =>
      [key.label, account.label, account.provider, key.masked].some((text) =>
        text.toLocaleLowerCase().includes(sought),
      ),
    )
    .sort(
      (a, b) =>
        order[a.fits] - order[b.fits] ||
        Number(b.placedHere) - Number(a.placedHere) ||
        a.account.label.localeCompare(b.account.label),
    );
}

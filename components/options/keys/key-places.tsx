import { builders } from '@/lib/builders/registry';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import { When } from '../../ui/when';

type Props = { account: AccountViewT; of: KeyViewT };

/** The sites that hold a key, how they keep it, and those where the key it replaces still stands. */
export function KeyPlaces({ account, of }: Props) {
  const old = account.keys.find((key) => key.replacedBy === of.id);
  const here = new Set(of.placements.map((place) => place.origin));
  const waiting = old?.placements.filter((place) => !here.has(place.origin)) ?? [];
  return (
    <section className="drawer-part" aria-label="Sites">
      <h3>Sites</h3>
      {of.placements.length === 0 && <p className="quiet">Filled nowhere with Ringfence.</p>}
      <ul className="stack">
        {of.placements.map((place) => (
          <li key={place.origin}>
            <div className="spread">
              <strong>{place.origin.replace(/^https:\/\//, '')}</strong>
              <span className="small quiet">
                since <When at={place.since} />
                {place.stale && ', an older key'}
              </span>
            </div>
            <p className="small quiet">{keptAt(place.builderId)}</p>
          </li>
        ))}
      </ul>
      {of.placements.length > 0 && (
        <p>
          <a href={`#/rotate/${of.id}`}>
            {of.replacedBy ? 'Finish replacing it, site by site' : 'Replace this key, site by site'}
          </a>
        </p>
      )}
      {old && waiting.length > 0 && (
        <p>
          The key it replaces still stands at{' '}
          {waiting.map(({ origin }) => origin.replace(/^https:\/\//, '')).join(', ')}. Fill this one there, then disable{' '}
          <a href={`#/keys/${old.id}`}>the old key</a>.
        </p>
      )}
      {old && waiting.length === 0 && old.facts?.active !== false && (
        <p>
          It stands everywhere its predecessor did. You can disable <a href={`#/keys/${old.id}`}>the old key</a> now.
        </p>
      )}
    </section>
  );
}

const keptAt = (builderId: string | null): string =>
  builders.find(({ id }) => id === builderId)?.storage.note ?? 'How this site keeps keys is not known.';

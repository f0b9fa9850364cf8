import { builders } from '@/lib/builders/registry';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import { useAct } from '../../hooks/use-act';
import { goTo } from '../../hooks/use-route';
import { callsFromWords, knownWords, storageWords } from '../../text/builder-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { When } from '../../ui/when';

/** One key at one site. */
export type Placed = { account: AccountViewT; key: KeyViewT; place: KeyViewT['placements'][number] };

/** One site: the keys that stand there, what the site does with them, and how to take them out. */
export function BuilderPlace({ origin, placed }: { origin: string; placed: readonly Placed[] }) {
  const forget = useAct('site.forget');
  const builder = builders.find(({ id }) => placed.some(({ place }) => place.builderId === id));
  return (
    <Card title={builder ? `${builder.name}, ${hostOf(origin)}` : hostOf(origin)}>
      {forget.failure && <Failed failure={forget.failure} />}
      <ul className="stack">
        {placed.map(({ account, key, place }) => (
          <li key={key.id} className="builder-key">
            <div className="builder-key-name">
              <strong>{key.label || account.label}</strong>
              <p className="small quiet">
                since <When at={place.since} />, last put there <When at={place.lastSeen} />
              </p>
              <Stale of={key} isStale={place.stale} />
            </div>
            <div className="row">
              {key.replacedBy ? (
                <Button onClick={() => goTo('rotate', key.id)}>Finish replacing it</Button>
              ) : (
                <Button look="plain" onClick={() => goTo('rotate', key.id)}>
                  Replace
                </Button>
              )}
              <Button look="plain" busy={forget.busy} onClick={() => void forget.run({ keyId: key.id, origin })}>
                I removed it there
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <dl className="builder-facts small">
        <dt>Keeps it</dt>
        <dd>{builder ? storageWords(builder.storage) : 'Not known for this site.'}</dd>
        <dt>Calls made from</dt>
        <dd>{builder ? callsFromWords[builder.callsFrom] : 'Not known for this site.'}</dd>
        <dt>To take it out</dt>
        <dd>
          {builder ? builder.remove : 'Look for API keys in its settings.'}{' '}
          <a href={origin + (builder?.keyPage ?? '')} target="_blank" rel="noreferrer">
            Open the site
          </a>
        </dd>
        <dt>We know this</dt>
        <dd>{builder ? knownWords(builder.source) : 'Not at all: it is no site we describe.'}</dd>
      </dl>
    </Card>
  );
}

function Stale({ of, isStale }: { of: KeyViewT; isStale: boolean }) {
  if (of.facts?.active === false)
    return <p className="small builder-stale">Disabled at its provider: it no longer works there.</p>;
  if (of.replacedBy || isStale)
    return <p className="small builder-stale">Stale: this key was replaced; the new one does not stand here yet.</p>;
  return null;
}

const hostOf = (origin: string): string => origin.replace(/^https:\/\//, '');

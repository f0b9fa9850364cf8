import { PlugZap } from 'lucide-react';
import { accounts } from '../hooks/answers';
import { useAct } from '../hooks/use-act';
import { useAnswer } from '../hooks/use-answer';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Skeleton } from '../ui/skeleton';
import { When } from '../ui/when';

/** Where keys stand now: one site at a time, each key there, since when. */
export function BuildersPage() {
  const answer = useAnswer(accounts);
  const forget = useAct('site.forget');
  const placed = (answer.value ?? []).flatMap((account) =>
    account.keys.flatMap((key) => key.placements.map((place) => ({ account, key, place }))),
  );
  const origins = [...new Set(placed.map(({ place }) => place.origin))].sort();
  return (
    <>
      <div className="page-head">
        <h1>Builders</h1>
      </div>
      <p className="page-lead">
        Sites that hold one of your keys because you filled it there. To take a key back, remove it on the site, or
        revoke it at the provider.
      </p>
      {answer.state === 'loading' && <Skeleton label="Reading the sites" lines={3} height={72} />}
      {answer.state === 'failed' && <Failed failure={answer.failure} onRetry={() => void accounts.refresh()} />}
      {forget.failure && <Failed failure={forget.failure} />}
      {answer.state === 'ready' && origins.length === 0 && (
        <Empty icon={PlugZap} title="No key stands anywhere yet">
          <p>Open a builder’s key settings, click the Ringfence button in the toolbar, and choose Fill.</p>
        </Empty>
      )}
      {origins.map((origin) => (
        <Card key={origin} title={origin}>
          <ul className="stack">
            {placed
              .filter(({ place }) => place.origin === origin)
              .map(({ account, key, place }) => (
                <li key={key.id} className="spread">
                  <span>
                    <strong>{key.label || account.label}</strong>{' '}
                    <span className="quiet">
                      since <When at={place.since} />
                      {place.stale && ', and older than the key in the vault'}
                    </span>
                  </span>
                  <Button look="plain" onClick={() => void forget.run({ keyId: key.id, origin })}>
                    I removed it there
                  </Button>
                </li>
              ))}
          </ul>
        </Card>
      ))}
    </>
  );
}

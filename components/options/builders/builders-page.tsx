import { PlugZap } from 'lucide-react';
import { accounts } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { BuilderNote } from './builder-note';
import { BuilderPlace } from './builder-place';
import './builders-page.css';

/** Where keys stand now: one site at a time, each key there, what the site does with it and how to take it out. */
export function BuildersPage() {
  const answer = useAnswer(accounts);
  const list = answer.value ?? [];
  const placed = list.flatMap((account) =>
    account.keys.flatMap((key) => key.placements.map((place) => ({ account, key, place }))),
  );
  const origins = [...new Set(placed.map(({ place }) => place.origin))].sort();
  return (
    <>
      <div className="page-head">
        <h1>Builders</h1>
      </div>
      <p className="page-lead">
        Sites that hold one of your keys because it was filled there, or because you noted it. To take a key back,
        remove it on the site, or revoke it at the provider.
      </p>
      {answer.state === 'loading' && <Skeleton label="Reading the sites" lines={3} height={72} />}
      {answer.state === 'failed' && <Failed failure={answer.failure} onRetry={() => void accounts.refresh()} />}
      {answer.state === 'ready' && origins.length === 0 && (
        <Empty icon={PlugZap} title="No key stands anywhere yet">
          <p>Open a builder’s key settings, click the Ringfence button in the toolbar, and choose Fill.</p>
        </Empty>
      )}
      {origins.map((origin) => (
        <BuilderPlace key={origin} origin={origin} placed={placed.filter(({ place }) => place.origin === origin)} />
      ))}
      {answer.state === 'ready' && <BuilderNote accounts={list} />}
    </>
  );
}

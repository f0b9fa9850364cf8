import { lazy, Suspense } from 'react';
import { accounts, vault } from '../hooks/answers';
import { useAnswer } from '../hooks/use-answer';
import { usePresence } from '../hooks/use-presence';
import { useSite } from '../hooks/use-site';
import { useTheme } from '../hooks/use-theme';
import { Failed } from '../ui/failed';
import { Skeleton } from '../ui/skeleton';
import { FirstRun } from './first-run';
import { LockedFace } from './locked-face';
import { SiteKeys } from './site-keys';
import { TopBar } from './top-bar';
import './popup.css';

// The database and the figures come after the first paint: keys must be there at once.
const Glance = lazy(() => import('./glance').then((module) => ({ default: module.Glance })));

/** The popup: this site's keys, what is being spent, what needs the reader. */
export function Popup() {
  usePresence();
  useTheme();
  const state = useAnswer(vault);
  const site = useSite();
  const view = state.value;
  return (
    <div className="popup">
      <TopBar site={site.answer.value} canLock={view?.state === 'unlocked'} />
      {state.state === 'failed' && (
        <main className="popup-face">
          <Failed failure={state.failure} onRetry={() => void vault.refresh()} />
        </main>
      )}
      {state.state === 'loading' && (
        <main className="popup-face">
          <Skeleton label="Reading the vault" lines={6} height={36} />
        </main>
      )}
      {view?.state === 'none' && <FirstRun />}
      {view && ['locked', 'corrupt', 'newer'].includes(view.state) && <LockedFace vault={view} />}
      {view?.state === 'unlocked' && <Open site={site} />}
    </div>
  );
}

function Open({ site }: { site: ReturnType<typeof useSite> }) {
  const list = useAnswer(accounts);
  return (
    <>
      <main className="popup-main">
        <SiteKeys site={site} accounts={list} />
      </main>
      <Suspense fallback={<Skeleton label="Reading the figures" lines={4} height={32} />}>
        <Glance accounts={list.value ?? []} />
      </Suspense>
    </>
  );
}

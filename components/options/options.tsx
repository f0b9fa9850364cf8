import { lazy, Suspense, useEffect } from 'react';
import { UnlockForm } from '../forms/unlock-form';
import { vault } from '../hooks/answers';
import { useAnswer } from '../hooks/use-answer';
import { usePresence } from '../hooks/use-presence';
import { goTo, useRoute } from '../hooks/use-route';
import { useTheme } from '../hooks/use-theme';
import { failureWords } from '../text/failures';
import { whyLocked } from '../text/vault-words';
import { Failed } from '../ui/failed';
import { Logo } from '../ui/logo';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { Page } from './page';
import { places } from './places';
import { Rail } from './rail';
import { RecoveryBanner } from './recovery/recovery-banner';
import { RecoveryFace } from './recovery/recovery-face';
import { Welcome } from './welcome';
import './options.css';

const Palette = lazy(() => import('./palette').then((module) => ({ default: module.Palette })));

/** The full house: rail, one page at a time, and the faces before the vault is open. */
export function Options() {
  usePresence();
  useTheme();
  const state = useAnswer(vault);
  const route = useRoute();
  const view = state.value;
  const place = places.find((each) => each.path === route[0]);
  useEffect(() => {
    document.title = `${place?.name ?? 'Welcome'} · Ringfence`;
  }, [place]);

  if (state.state === 'loading')
    return (
      <main className="face">
        <h1>Ringfence</h1>
        <Skeleton label="Reading the vault" lines={5} height={36} />
      </main>
    );
  if (state.state === 'failed')
    return (
      <main className="face">
        <h1>Ringfence</h1>
        <Failed failure={state.failure} onRetry={() => void vault.refresh()} />
      </main>
    );
  if (view?.state === 'none' || (view?.state === 'unlocked' && route[0] === 'welcome'))
    return <Welcome hasVault={view.state === 'unlocked'} />;
  if (view?.state === 'corrupt' || (view?.state === 'locked' && route[0] === 'recovery'))
    return <RecoveryFace view={view} />;
  if (view && view.state !== 'unlocked')
    return (
      <main className="face">
        <Logo size={40} />
        {view.state === 'newer' && <Notice tone="look">{failureWords({ kind: 'vault-newer' }).say}</Notice>}
        {view.state === 'locked' && (
          <>
            <div>
              <h1>Locked</h1>
              <p className="quiet">{whyLocked(view)}</p>
            </div>
            <UnlockForm vault={view} byCode={route[0] === 'recovery-code'} />
          </>
        )}
      </main>
    );
  return (
    <div className="house">
      <Rail current={route[0] ?? ''} />
      <main className="house-main" id="main">
        {route[0] !== 'recovery' && <RecoveryBanner />}
        <Page route={route} />
      </main>
      <Suspense fallback={null}>
        <Palette onChoose={goTo} />
      </Suspense>
    </div>
  );
}

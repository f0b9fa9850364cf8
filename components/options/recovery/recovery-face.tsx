import type { VaultViewT } from '@/lib/messaging/views';
import { survey, vault } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { problemWords } from '../../text/vault-words';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { WipeCard } from '../settings/wipe-card';
import { RecoveryOlder } from './recovery-older';
import { RecoveryRemains } from './recovery-remains';
import { RecoveryReplace } from './recovery-replace';
import { RecoverySurvey } from './recovery-survey';
import './recovery.css';

/** A vault that cannot be opened: what is there, and the ways on. A new vault is never one of them. */
export function RecoveryFace({ view }: { view: VaultViewT }) {
  const answer = useAnswer(survey);
  if (answer.state === 'loading')
    return (
      <main className="recovery">
        <Skeleton label="Looking at the vault" lines={5} height={36} />
      </main>
    );
  if (answer.state === 'failed')
    return (
      <main className="recovery">
        <h1>Recovery</h1>
        <Failed failure={answer.failure} onRetry={() => void survey.refresh()} />
      </main>
    );
  const found = answer.value;
  return (
    <main className="recovery">
      <h1>Recovery</h1>
      <Notice tone="risk">
        <p>{problemWords(found.problem)}</p>
        <p>
          Nothing was changed, and no new vault is made over this one. The keys themselves keep working at their
          providers.
        </p>
      </Notice>
      <RecoverySurvey found={found} />
      <div className="row">
        <Button onClick={() => void survey.refresh().then(() => vault.refresh())}>Look again</Button>
        {view.state === 'locked' && <a href="#/overview">Try the passphrase again</a>}
      </div>
      {found.problem === 'older than its copy' && <RecoveryOlder />}
      <RecoveryRemains />
      <RecoveryReplace />
      <WipeCard />
    </main>
  );
}

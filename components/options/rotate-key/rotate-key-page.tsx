import { KeyRound } from 'lucide-react';
import { rotationOf } from '@/lib/builders/rotation';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import { accounts } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { useRoute } from '../../hooks/use-route';
import { useRecentDays } from '../../hooks/use-usage';
import { providerName } from '../../text/provider-words';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Masked } from '../../ui/masked';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { RotateKeyEnd } from './rotate-key-end';
import { RotateKeyMake } from './rotate-key-make';
import { RotateKeyPlaces } from './rotate-key-places';
import { RotateKeyQuiet } from './rotate-key-quiet';
import { RotateKeyStep } from './rotate-key-step';
import './rotate-key-page.css';

/** Replacing one key, step by step: '#/rotate/<id>'. Closed at any moment, it opens again where it was. */
export function RotateKeyPage() {
  const [, keyId] = useRoute();
  const answer = useAnswer(accounts);
  const found = (answer.value ?? [])
    .flatMap((account) => account.keys.map((key) => ({ account, key })))
    .find(({ key }) => key.id === keyId);
  return (
    <>
      <div className="page-head">
        <h1>Replace a key</h1>
      </div>
      {answer.state === 'loading' && <Skeleton label="Reading the key" lines={5} height={48} />}
      {answer.state === 'failed' && <Failed failure={answer.failure} onRetry={() => void accounts.refresh()} />}
      {answer.state === 'ready' && !found && (
        <Empty icon={KeyRound} title="That key is no longer in the vault">
          <p>
            Choose another one under <a href="#/keys">Keys</a>.
          </p>
        </Empty>
      )}
      {found && <Steps account={found.account} old={found.key} />}
    </>
  );
}

const order = ['make', 'fill', 'quiet', 'end', 'done'] as const;

function Steps({ account, old }: { account: AccountViewT; old: KeyViewT }) {
  const rows = useRecentDays();
  const used = (rows ?? []).filter((row) => row.keyId === old.id && row.requests > 0).map((row) => row.from);
  const lastSpendAt = used.length > 0 ? Math.max(...used) : null;
  const rotation = rotationOf(old, account.keys, { now: Date.now(), lastSpendAt });
  const next = account.keys.find(({ id }) => id === rotation.nextId);
  const at = order.indexOf(rotation.step);
  const standing = (step: (typeof order)[number]) => {
    const mine = order.indexOf(step);
    return mine < at ? 'done' : mine === at ? 'now' : 'later';
  };
  return (
    <>
      <p className="page-lead">
        “{old.label || account.label}” at {providerName(account.provider)}, <Masked text={old.masked} />. You may leave
        this page at any time and come back to it.
      </p>
      <ol className="rotate-list">
        <RotateKeyStep title="Get a new key" standing={standing('make')}>
          <RotateKeyMake account={account} old={old} next={next} />
        </RotateKeyStep>
        <RotateKeyStep title="Put it everywhere the old one stands" standing={standing('fill')}>
          <RotateKeyPlaces old={old} next={next} rotation={rotation} />
        </RotateKeyStep>
        <RotateKeyStep title="See that nobody uses the old key" standing={standing('quiet')}>
          <RotateKeyQuiet account={account} quiet={rotation.quiet} />
        </RotateKeyStep>
        <RotateKeyStep title="End the old key" standing={rotation.step === 'quiet' ? 'now' : standing('end')}>
          <RotateKeyEnd account={account} old={old} isEarly={rotation.step !== 'end'} />
        </RotateKeyStep>
      </ol>
      {rotation.step === 'done' && (
        <Notice tone="good" live>
          <p>The key is replaced: the new one stands everywhere, the old one no longer works.</p>
        </Notice>
      )}
    </>
  );
}

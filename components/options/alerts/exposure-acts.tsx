import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { useAct } from '../../hooks/use-act';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { RotateKeyEnd } from '../rotate-key/rotate-key-end';

type Props = { alert: AlertRow; accounts: readonly AccountViewT[] };

/** What ends a key's being at risk: another key in its place, revoking it, or that it was none. */
export function ExposureActs({ alert, accounts }: Props) {
  const answer = useAct('alerts.answer');
  const account = accounts.find(({ keys }) => keys.some(({ id }) => id === alert.keyId));
  const key = account?.keys.find(({ id }) => id === alert.keyId);
  const say = (choice: 'resolved' | 'expected') => void answer.run({ alertId: alert.id, answer: choice });
  return (
    <>
      {account && key && (
        <>
          <p>
            Replace it, and the sites where it stands go on working; or revoke it at once, and they stop until they get
            another.
          </p>
          <div>
            <a className="button button-main" href={`#/rotate/${key.id}`}>
              Replace the key
            </a>
          </div>
          <RotateKeyEnd account={account} old={key} isUrgent />
        </>
      )}
      {!key && <p>It was deleted here, but its provider takes it until it is revoked there.</p>}
      {answer.failure && <Failed failure={answer.failure} />}
      <div className="row">
        <Button look="plain" busy={answer.busy} onClick={() => say('resolved')}>
          It is revoked
        </Button>
        <Button look="plain" busy={answer.busy} onClick={() => say('expected')}>
          It was a false alarm
        </Button>
      </div>
    </>
  );
}

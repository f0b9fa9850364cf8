import type { Quiet } from '@/lib/builders/rotation';
import type { AccountViewT } from '@/lib/messaging/views';
import { useAct } from '../../hooks/use-act';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { When } from '../../ui/when';

type Props = { account: AccountViewT; quiet: Quiet };

/** Whether the old key is still used, as the provider and the usage figures tell it. */
export function RotateKeyQuiet({ account, quiet }: Props) {
  const look = useAct('keys.at-provider');
  const at = providerName(account.provider);
  return (
    <>
      <p role="status">
        {quiet.state === 'unknown' && `${at} does not tell when a key was last used. Wait a day, or look at its page.`}
        {quiet.state === 'used' && (
          <>
            The old key was used <When at={quiet.lastUsedAt} form="clock" />, after the new one was put everywhere.
            Something else still has it: ending it now stops that.
          </>
        )}
        {quiet.state === 'waiting' && (
          <>
            No use since the new key was put everywhere. Jobs that run once a day show themselves by{' '}
            <When at={quiet.until} form="clock" />.
          </>
        )}
        {quiet.state === 'quiet' && 'Nobody has used the old key for a day.'}
      </p>
      {look.failure && <Failed failure={look.failure} />}
      <div className="row">
        <Button busy={look.busy} onClick={() => void look.run({ accountId: account.id })}>
          Ask {at} again
        </Button>
      </div>
    </>
  );
}

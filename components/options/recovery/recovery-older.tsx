import { useRef } from 'react';
import { useAct } from '../../hooks/use-act';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Failed } from '../../ui/failed';

/** The older database taken as it is, on the owner's word. */
export function RecoveryOlder() {
  const accept = useAct('vault.accept-older');
  const dialog = useRef<HTMLDialogElement>(null);
  const run = async () => {
    if ((await accept.run({ confirm: 'older' })) !== undefined) goTo('overview');
  };
  return (
    <Card title="Go on with the older state">
      <p className="quiet">
        Right if you put an old profile back yourself. What was changed since then is lost. If you did not, somebody may
        have, to bring back a key or a passphrase that you had removed.
      </p>
      {accept.failure && <Failed failure={accept.failure} />}
      <div>
        <Button busy={accept.busy} onClick={() => dialog.current?.showModal()}>
          Accept older vault
        </Button>
      </div>
      <Confirm dialog={dialog} title="Go on with the older vault?" act="Accept" onYes={() => void run()}>
        <p>It opens with the passphrase of its day.</p>
      </Confirm>
    </Card>
  );
}

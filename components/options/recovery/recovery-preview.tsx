import { useRef } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import type { MessageOut } from '@/lib/messaging/protocol';
import { recordWords } from '../../text/vault-words';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Failed } from '../../ui/failed';

type Props = {
  outcome: MessageOut<'vault.restore-over'>;
  failure: KnownFailure | undefined;
  onReplace: () => void;
};

/** What the backup would bring back, before it does. */
export function RecoveryPreview({ outcome, failure, onReplace }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div className="stack">
      <dl className="recovery-survey" aria-label="What would be restored">
        <dt>From the backup</dt>
        <dd>{recordWords(outcome.restored)}</dd>
        <dt>Kept from here, as newer</dt>
        <dd>{recordWords(outcome.rescued)}</dd>
        <dt>Damaged in both, lost</dt>
        <dd>{recordWords(outcome.lost)}</dd>
      </dl>
      {failure && <Failed failure={failure} />}
      <div>
        <Button look="main" onClick={() => dialog.current?.showModal()}>
          Replace the damaged vault
        </Button>
      </div>
      <Confirm dialog={dialog} title="Replace the damaged vault?" act="Replace" onYes={onReplace}>
        <p>The vault is then locked; it opens with the passphrase of the backup.</p>
      </Confirm>
    </div>
  );
}

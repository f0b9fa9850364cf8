import { FailureSchema } from '@/lib/core/failures';
import { z } from '@/lib/core/zod';
import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { useAct } from '../../hooks/use-act';
import { stoppedWords } from '../../text/alert-words';
import { failureWords } from '../../text/failures';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';

/** What was done to keys because the reader had armed it, with one click to undo it. Nothing where nothing was done. */
export function AlertStopped({ alert, accounts }: { alert: AlertRow; accounts: readonly AccountViewT[] }) {
  const undo = useAct('alerts.undo');
  const stopped = alert.stopped ?? [];
  const canUndo = stopped.some(({ act, undoneAt }) => act !== null && undoneAt === null);
  if (stopped.length === 0) return null;
  return (
    <>
      <Notice tone={canUndo ? 'look' : 'plain'}>
        {stopped.map((one) => (
          <p key={one.keyId}>
            {stoppedWords(one, accounts)} {whyNot(one.failure)}
          </p>
        ))}
        {canUndo && (
          <div>
            <Button busy={undo.busy} onClick={() => void undo.run({ alertId: alert.id })}>
              Undo the stop
            </Button>
          </div>
        )}
      </Notice>
      {undo.failure && <Failed failure={undo.failure} />}
    </>
  );
}

function whyNot(failure: unknown): string {
  const known = z.safeParse(FailureSchema, failure);
  return known.success ? failureWords(known.data).say : '';
}

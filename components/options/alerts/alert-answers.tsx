import { DAY_MS } from '@/lib/core/units';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { Button } from '../../ui/button';

type Props = {
  alert: AlertRow;
  isSnoozed: boolean;
  busy: boolean;
  onAnswer: (choice: MessageIn<'alerts.answer'>['answer']) => void;
  onSnooze: (until: number) => void;
};

/** What the reader can say to an alert. Of a budget nothing is 'expected': it is settled, or its limit is changed. */
export function AlertAnswers({ alert, isSnoozed, busy, onAnswer, onSnooze }: Props) {
  const hasAnswers = alert.kind !== 'budget' && alert.kind !== 'age';
  return (
    <div className="row">
      {alert.kind === 'age' && (
        <a className="button" href={`#/rotate/${alert.keyId}`}>
          Replace the key
        </a>
      )}
      {hasAnswers && (
        <Button busy={busy} onClick={() => onAnswer('expected')}>
          Expected
        </Button>
      )}
      {hasAnswers && alert.state === 'open' ? (
        <Button busy={busy} onClick={() => onAnswer('investigate')}>
          Investigate
        </Button>
      ) : (
        <Button busy={busy} onClick={() => onAnswer('resolved')}>
          {alert.kind === 'age' ? 'Keep it' : 'Settled'}
        </Button>
      )}
      {isSnoozed ? (
        <Button look="plain" busy={busy} onClick={() => onSnooze(0)}>
          End snooze
        </Button>
      ) : (
        <Button look="plain" busy={busy} onClick={() => onSnooze(Date.now() + DAY_MS)}>
          Snooze for a day
        </Button>
      )}
    </div>
  );
}

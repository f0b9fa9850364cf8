import type { GuardEventT } from '@/lib/messaging/guard-messages';
import { useAct } from '../../hooks/use-act';
import { ruleWords } from '../../text/guard-words';
import { relativeDay } from '../../text/time-text';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';

type Props = { learned: readonly string[]; events: readonly GuardEventT[] };

/** What the reader called no key: let through everywhere, until it is forgotten. */
export function GuardLearned({ learned, events }: Props) {
  const forget = useAct('guard.forget');
  return (
    <Card title="Not a key">
      <p className="quiet">
        You said so, and the guard lets these through on every site. Only a fingerprint is kept; what they were told
        from stands in the history. Pages that are open follow when they are loaded again.
      </p>
      {forget.failure && <Failed failure={forget.failure} />}
      <ul>
        {learned.toReversed().map((print) => {
          const event = events.find((each) => each.print === print);
          return (
            <li key={print} className="spread">
              <span>
                {event
                  ? `${ruleWords(event.rule)}, at ${event.origin}, ${relativeDay(event.at)}`
                  : 'No longer in the history'}{' '}
                <span className="mono small quiet">{print}</span>
              </span>
              <Button look="plain" busy={forget.busy} onClick={() => void forget.run({ print })}>
                {`Forget ${print}`}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

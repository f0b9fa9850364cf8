import { ShieldCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { accounts, guardHistory } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { everyEvent, GuardFilter, type GuardWish, matchingEvents } from './guard-filter';
import { GuardLearned } from './guard-learned';
import { GuardTable } from './guard-table';

/** What the guard saw, newest first, and what it learned from the answers. */
export function GuardHistory() {
  const answer = useAnswer(guardHistory);
  const list = useAnswer(accounts).value ?? [];
  const clear = useAct('guard.clear-history');
  const asking = useRef<HTMLDialogElement>(null);
  const [wish, setWish] = useState<GuardWish>(everyEvent);
  const events = answer.value?.events ?? [];
  const shown = matchingEvents(events, wish);
  return (
    <>
      <Card
        title="What it saw"
        aside={
          events.length > 0 && (
            <Button look="plain" busy={clear.busy} onClick={() => asking.current?.showModal()}>
              Clear history
            </Button>
          )
        }
      >
        {answer.state === 'loading' && <Skeleton label="Reading the history" lines={4} height={32} />}
        {answer.failure && <Failed failure={answer.failure} onRetry={() => void guardHistory.refresh()} />}
        {clear.failure && <Failed failure={clear.failure} />}
        {answer.value && events.length === 0 && (
          <Empty icon={ShieldCheck} title="Nothing yet">
            <p>When a key is stopped, the site, the kind of key and your choice stand here. Never the text.</p>
          </Empty>
        )}
        {events.length > 0 && <GuardFilter wish={wish} events={events} onChange={setWish} />}
        {events.length > 0 && shown.length === 0 && <p className="quiet">Nothing matches.</p>}
        {shown.length > 0 && <GuardTable events={shown} accounts={list} />}
      </Card>
      {answer.value && answer.value.learned.length > 0 && (
        <GuardLearned learned={answer.value.learned} events={events} />
      )}
      <Confirm dialog={asking} title="Clear the guard’s history?" act="Clear history" onYes={() => void clear.run({})}>
        <p>
          Sites, kinds and choices are deleted from this computer. What the guard learned stays, and so do the lines in
          the log about your own keys that were let through.
        </p>
      </Confirm>
    </>
  );
}

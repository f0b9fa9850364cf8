import { useState } from 'react';
import { everySite, requestHosts } from '@/lib/browser/permissions';
import type { GuardViewT } from '@/lib/messaging/views';
import { guard } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { Toggle } from '../../ui/toggle';

/** The guard's one switch, with what it needs and why; off until the reader turns it on. */
export function GuardChoice() {
  const answer = useAnswer(guard);
  const set = useAct('guard.set');
  const [refused, setRefused] = useState(false);
  if (answer.state === 'loading') return <Skeleton label="Reading the guard" lines={1} height={44} />;
  if (answer.state === 'failed') return <Failed failure={answer.failure} onRetry={() => void guard.refresh()} />;
  const view = answer.value;

  const turn = (on: boolean) => {
    setRefused(false);
    if (!on) return void set.run(withEverywhere(view, false));
    // First thing in the click: after an await the browser would not show its question.
    void requestHosts(everySite).then((granted) => {
      setRefused(!granted);
      if (granted) void set.run(withEverywhere(view, true));
    });
  };

  return (
    <div className="stack">
      <Toggle
        label="Guard on every site"
        on={view.everywhere}
        busy={set.busy}
        onChange={turn}
        note="The browser will ask for access to all sites: the guard must stand in each page before you paste. It reads nothing until a key is pasted, dropped or typed. In pages that are open already it stands behind what they put there: reload those you do not trust."
      />
      {refused && (
        <Notice tone="look" live>
          <p>The browser did not allow it, so the guard is off. You can turn it on for single sites under Guard.</p>
        </Notice>
      )}
      {set.failure && <Failed failure={set.failure} />}
    </div>
  );
}

const withEverywhere = (view: GuardViewT, everywhere: boolean): GuardViewT => ({ ...view, everywhere });

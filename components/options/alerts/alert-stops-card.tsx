import { useState } from 'react';
import type { AccountViewT, KeyViewT, SettingsViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { rowIn } from '@/lib/usage/scope';
import { stops } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { useDryRun } from '../../hooks/use-dry-run';
import { useRecentDays } from '../../hooks/use-usage';
import { keyName } from '../../text/budget-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { AlertStopToggle } from './alert-stop-toggle';
import { WouldHaveList } from './alert-would-have';
import './alerts.css';

type Props = { accounts: readonly AccountViewT[]; sensitivity: SettingsViewT['sensitivity'] };

/** So many keys are shown, and all that are armed; the others are a click away. */
const FIRST = 5;

/** The keys that may be stopped without asking, the armed ones first, each off until its owner arms it, with what it would have done. */
export function AlertStopsCard({ accounts, sensitivity }: Props) {
  const answer = useAnswer(stops);
  const rows = useRecentDays() ?? [];
  const keys = accounts.flatMap((account) =>
    account.keys.filter(({ role }) => role === 'inference').map((key) => ({ account, key })),
  );
  const armed = keys.filter(({ key }) => answer.value?.includes(key.id));
  const order = [...armed, ...keys.filter((each) => !armed.includes(each))];
  const first = order.slice(0, Math.max(FIRST, armed.length));
  const others = order.slice(first.length);
  const stop = ({ account, key }: (typeof keys)[number]) => (
    <div key={key.id} className="stop">
      <AlertStopToggle account={account} of={key} label={keyName(key.id, accounts) ?? account.label} />
      <DryRun of={key} accounts={accounts} rows={rows} sensitivity={sensitivity} />
    </div>
  );
  return (
    <Card title="Stop the bleeding">
      <p className="quiet">
        When a key’s spend turns critical while you are away, it can be stopped at the provider. Off unless you arm it;
        every stop is in the log, and one click undoes it. Stopping needs the vault open: what happens while it is
        locked is acted on at the first look afterwards, if it still goes on.
      </p>
      {answer.failure && <Failed failure={answer.failure} onRetry={() => void stops.refresh()} />}
      {keys.length === 0 && <p>Add a key first.</p>}
      {first.map(stop)}
      {others.length > 0 && (
        <details>
          <summary>{`${others.length} more keys`}</summary>
          {others.map(stop)}
        </details>
      )}
    </Card>
  );
}

type DryRunProps = Props & { of: KeyViewT; rows: readonly RollupRow[] };

/** Asked for by a click: it replays three months. */
function DryRun(props: DryRunProps) {
  const [open, setOpen] = useState(false);
  if (open) return <Replayed {...props} />;
  return (
    <p>
      <Button look="plain" onClick={() => setOpen(true)}>
        What would it have done?
      </Button>
    </p>
  );
}

function Replayed({ of, accounts, rows, sensitivity }: DryRunProps) {
  const counts = rowIn({ kind: 'key', id: of.id }, accounts);
  const currency = rows.find(counts)?.currency ?? 'USD';
  const times = useDryRun({ kind: 'critical-spike', sensitivity }, { counts, currency });
  return (
    <>
      <WouldHaveList times={times} currency={currency} />
      <p className="small quiet">Replayed from hourly figures; days known only as a whole are left out.</p>
    </>
  );
}

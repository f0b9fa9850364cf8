import { LayoutDashboard, RefreshCw } from 'lucide-react';
import type { AccountViewT } from '@/lib/messaging/views';
import { useDoors } from '../hooks/doors';
import { useAct } from '../hooks/use-act';
import { useAlerts, useSources } from '../hooks/use-usage';
import { Button } from '../ui/button';
import { When } from '../ui/when';
import { NeedsYou } from './needs-you';
import { Spend } from './spend';
import './glance.css';

/** What is being spent, what needs the reader, how old that is. Loaded after the keys. */
export function Glance({ accounts }: { accounts: readonly AccountViewT[] }) {
  const doors = useDoors();
  const refresh = useAct('usage.refresh');
  const sources = useSources();
  const alerts = useAlerts();
  const updated = Math.max(0, ...(sources ?? []).map((source) => source.lastSuccessAt ?? 0));
  return (
    <>
      <Spend accounts={accounts} />
      <NeedsYou accounts={accounts} alerts={alerts ?? []} sources={sources ?? []} />
      <footer className="popup-foot">
        <p className="small quiet" role="status">
          {refresh.busy ? 'Asking the providers' : <Updated at={updated} failed={refresh.failure !== undefined} />}
        </p>
        <Button look="icon" icon={RefreshCw} busy={refresh.busy} onClick={() => void refresh.run({})}>
          Refresh usage
        </Button>
        <Button look="icon" icon={LayoutDashboard} onClick={() => doors.openPage('options.html#/overview')}>
          Open dashboard
        </Button>
      </footer>
    </>
  );
}

function Updated({ at, failed }: { at: number; failed: boolean }) {
  if (at === 0) return <>{failed ? 'The last try failed' : 'Not updated yet'}</>;
  return (
    <>
      {failed ? 'The last try failed; as of ' : 'As of '}
      <When at={at} form="clock" />
    </>
  );
}

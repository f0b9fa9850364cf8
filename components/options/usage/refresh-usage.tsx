import { RefreshCw } from 'lucide-react';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { useAct } from '../../hooks/use-act';
import { useWatching } from '../../hooks/use-watching';
import { failureWords } from '../../text/failures';
import { Button } from '../../ui/button';
import { When } from '../../ui/when';

/** How old the figures are, and the button that asks again. */
export function RefreshUsage({ sources }: { sources: readonly SourceRow[] }) {
  const refresh = useAct('usage.refresh');
  useWatching();
  const newest = Math.max(0, ...sources.map((source) => source.lastSuccessAt ?? 0));
  return (
    <div className="row">
      <span className="small quiet" role="status">
        {refresh.busy && 'Asking the providers'}
        {!refresh.busy && refresh.failure && failureWords(refresh.failure).say}
        {!refresh.busy && !refresh.failure && newest === 0 && 'Not updated yet'}
        {!refresh.busy && !refresh.failure && newest > 0 && (
          <>
            As of <When at={newest} form="clock" />
          </>
        )}
      </span>
      <Button icon={RefreshCw} busy={refresh.busy} onClick={() => void refresh.run({})}>
        Refresh usage
      </Button>
    </div>
  );
}

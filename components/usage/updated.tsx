import type { SourceRow } from '@/lib/storage/usage-rows';
import { When } from '../ui/when';

type Props = { sources: readonly SourceRow[]; busy: boolean };

/** How old the newest figures are, and how many sources failed to answer the last time. */
export function Updated({ sources, busy }: Props) {
  const at = Math.max(0, ...sources.map((source) => source.lastSuccessAt ?? 0));
  const failed = sources.filter((source) => source.failures > 0).length;
  return (
    <p className="small quiet" role="status">
      {busy && 'Asking the providers'}
      {!busy && at === 0 && 'Not updated yet'}
      {!busy && at > 0 && (
        <>
          As of <When at={at} form="clock" />
          {failed > 0 && `; ${failed} of ${sources.length} sources failed`}
        </>
      )}
    </p>
  );
}

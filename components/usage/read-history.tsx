import { History } from 'lucide-react';
import { useState } from 'react';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { historyProgress } from '@/lib/usage/history';
import { useAct } from '../hooks/use-act';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { SelectField } from '../ui/select-field';
import './read-history.css';

type Props = { sources: readonly SourceRow[] };

/** Reads older figures, as far as each provider keeps them. May be left: it goes on at the next poll until it is done or cancelled. */
export function ReadHistory({ sources }: Props) {
  const read = useAct('usage.history');
  const cancel = useAct('usage.cancel');
  const [days, setDays] = useState<'90' | '180' | '365'>('90');
  const shares = sources.flatMap((source) => historyProgress(source) ?? []);
  const done = shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const failure = read.failure ?? cancel.failure;
  const oldest = Math.min(...sources.flatMap((source) => source.coveredFrom ?? []));
  return (
    <div className="stack">
      {done === undefined ? (
        <div className="row history-choice">
          <SelectField label="How far back" value={days} onChange={setDays} choices={choices} />
          <Button icon={History} busy={read.busy} onClick={() => void read.run({ days: Number(days) })}>
            Read history
          </Button>
        </div>
      ) : (
        <div className="row">
          <progress value={done} aria-label="History read" />
          <span role="status">{Math.floor(done * 100)} % read</span>
          <Button busy={cancel.busy} onClick={() => void cancel.run({})}>
            Cancel
          </Button>
        </div>
      )}
      {failure && <Failed failure={failure} />}
      <p className="small quiet">
        Providers keep between a month and a year; nothing older is asked for.
        {Number.isFinite(oldest) && ` Read so far from ${new Date(oldest).toISOString().slice(0, 10)} on.`} You can
        close this page: reading goes on at the next poll.
      </p>
    </div>
  );
}

const choices = [
  { value: '90', name: '90 days' },
  { value: '180', name: '180 days' },
  { value: '365', name: 'A year' },
] as const;

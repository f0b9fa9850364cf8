import { CircleCheck, CircleDashed, CircleSlash, Lock, type LucideIcon, TriangleAlert } from 'lucide-react';
import { FailureSchema } from '@/lib/core/failures';
import { z } from '@/lib/core/zod';
import type { AccountViewT } from '@/lib/messaging/views';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { historyProgress } from '@/lib/usage/history';
import { failureWords } from '../text/failures';
import { sourceWords } from '../text/source-words';
import { TableRegion } from '../ui/table-region';
import { When } from '../ui/when';
import '../ui/data-table.css';
import './source-list.css';

type Props = { sources: readonly SourceRow[]; accounts: readonly AccountViewT[] };

type State = { word: string; means: string; icon: LucideIcon; tone: 'good' | 'look' | 'quiet' };

const states: Record<SourceRow['state'], State> = {
  never: { word: 'Not asked yet', means: 'It is asked at the next poll.', icon: CircleDashed, tone: 'quiet' },
  available: { word: 'Answered', means: '', icon: CircleCheck, tone: 'good' },
  'confirmed-empty': {
    word: 'Answered: nothing there',
    means: 'The provider says there was nothing.',
    icon: CircleCheck,
    tone: 'good',
  },
  partial: {
    word: 'Answered in part',
    means: 'The provider left something out; figures may be too low.',
    icon: TriangleAlert,
    tone: 'look',
  },
  stale: { word: 'Old', means: 'The last try failed; older figures are kept.', icon: TriangleAlert, tone: 'look' },
  unavailable: {
    word: 'No answer',
    means: 'It has never answered, so nothing is known.',
    icon: CircleSlash,
    tone: 'look',
  },
  'skipped-locked': {
    word: 'Skipped while locked',
    means: 'Unlock to ask again, or let the account be watched while locked.',
    icon: Lock,
    tone: 'quiet',
  },
};

/** Where the figures come from: each endpoint asked, how it stands, when it last answered, and what went wrong. */
export function SourceList({ sources, accounts }: Props) {
  return (
    <TableRegion label="Sources, scrollable">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Source</th>
            <th scope="col">State</th>
            <th scope="col">Last answer</th>
            <th scope="col">Next try</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceLine key={source.key} source={source} account={accounts.find(({ id }) => id === source.accountId)} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function SourceLine({ source, account }: { source: SourceRow; account: AccountViewT | undefined }) {
  const { word, means, icon: Icon, tone } = states[source.state];
  const words = sourceWords(source.endpoint, account);
  const progress = historyProgress(source);
  return (
    <tr>
      <th scope="row" className="wide" title={account?.label}>
        {account?.label ?? '–'}
      </th>
      <td className="wide" title={words}>
        {words}
      </td>
      <td>
        <div className="source-state" data-tone={tone}>
          <Icon size={16} aria-hidden />
          <span>
            {word}
            <span className="small quiet source-why">{whyOf(source) ?? means}</span>
            {progress !== undefined && (
              <span className="small quiet source-why">Reading history: {Math.floor(progress * 100)} %</span>
            )}
          </span>
        </div>
      </td>
      <td>
        <When at={source.lastSuccessAt} form="clock" never="never" />
      </td>
      <td>
        {source.state === 'skipped-locked' ? 'once unlocked' : <When at={source.nextDueAt || null} form="clock" />}
      </td>
    </tr>
  );
}

function whyOf(source: SourceRow): string | undefined {
  const failure = z.safeParse(FailureSchema, source.failure);
  return failure.success ? failureWords(failure.data).say : undefined;
}

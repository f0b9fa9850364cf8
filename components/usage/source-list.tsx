import { FailureSchema } from '@/lib/core/failures';
import { z } from '@/lib/core/zod';
import type { AccountViewT } from '@/lib/messaging/views';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { failureWords } from '../text/failures';
import { When } from '../ui/when';
import '../ui/data-table.css';

type Props = { sources: readonly SourceRow[]; accounts: readonly AccountViewT[] };

const states: Record<SourceRow['state'], string> = {
  never: 'Not asked yet',
  available: 'Answered',
  'confirmed-empty': 'Answered: nothing spent',
  partial: 'Answered in part',
  stale: 'Old: the last try failed',
  unavailable: 'No answer',
  'skipped-locked': 'Skipped while locked',
};

/** Where the figures come from: each endpoint asked, when it last answered, and what went wrong. */
export function SourceList({ sources, accounts }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label="Sources, scrollable">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Source</th>
            <th scope="col">State</th>
            <th scope="col">Last answer</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.key}>
              <th scope="row">{accounts.find(({ id }) => id === source.accountId)?.label ?? '–'}</th>
              <td>{source.endpoint}</td>
              <td className="wide" title={whyOf(source)}>
                {states[source.state]}
                {whyOf(source) && <span className="small quiet"> {whyOf(source)}</span>}
              </td>
              <td>
                <When at={source.lastSuccessAt} form="clock" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function whyOf(source: SourceRow): string | undefined {
  const failure = z.safeParse(FailureSchema, source.failure);
  return failure.success ? failureWords(failure.data).say : undefined;
}

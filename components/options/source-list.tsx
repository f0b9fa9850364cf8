import { FailureSchema } from '@/lib/core/failures';
import { z } from '@/lib/core/zod';
import type { AccountViewT } from '@/lib/messaging/views';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { failureWords } from '../text/failures';
import { When } from '../ui/when';
import '../ui/data-table.css';

type Props = { accounts: readonly AccountViewT[]; sources: readonly SourceRow[] };

const states: Record<SourceRow['state'], string> = {
  never: 'Not asked yet',
  available: 'Up to date',
  'confirmed-empty': 'Nothing spent',
  partial: 'Still being read',
  stale: 'Out of date',
  unavailable: 'Cannot be read',
  'skipped-locked': 'Waits: the vault was locked',
};

/** Where each figure comes from, how old it is, and why one is missing. */
export function SourceList({ accounts, sources }: Props) {
  const label = (id: string) => accounts.find((account) => account.id === id)?.label ?? '–';
  if (sources.length === 0) return <p className="quiet">No provider has been asked yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label="Sources">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Source</th>
            <th scope="col">State</th>
            <th scope="col">Last success</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.key}>
              <th scope="row" className="wide">
                {label(source.accountId)}
              </th>
              <td>{source.endpoint}</td>
              <td className="wide" title={why(source)}>
                {states[source.state]}
                {why(source) && <span className="quiet"> · {why(source)}</span>}
              </td>
              <td>
                <When at={source.lastSuccessAt} form="clock" never="never" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function why(source: SourceRow): string | undefined {
  const failure = z.safeParse(FailureSchema, source.failure);
  return failure.success ? failureWords(failure.data).say : undefined;
}

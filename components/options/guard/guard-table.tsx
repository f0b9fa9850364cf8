import { useState } from 'react';
import type { GuardEventT } from '@/lib/messaging/guard-messages';
import type { AccountViewT } from '@/lib/messaging/views';
import { keyName } from '../../text/budget-words';
import { choiceWords, howWords, reasonWords, ruleWords } from '../../text/guard-words';
import { fullTime } from '../../text/time-text';
import { Button } from '../../ui/button';
import { TableRegion } from '../../ui/table-region';
import { When } from '../../ui/when';
import '../../ui/data-table.css';

const FIRST = 50;

type Props = { events: readonly GuardEventT[]; accounts: readonly AccountViewT[] };

/** The history as a table; a long one shows its newest lines until asked for all. */
export function GuardTable({ events, accounts }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? events : events.slice(0, FIRST);
  return (
    <>
      <TableRegion label="What the guard saw">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Site</th>
              <th scope="col">What</th>
              <th scope="col">How</th>
              <th scope="col">Choice</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((event, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two events may be alike; they never change places
              <tr key={`${events.length - index}`}>
                <td title={fullTime(event.at)}>
                  <When at={event.at} form="clock" />
                </td>
                <td className="wide mono" title={event.origin}>
                  {event.origin.replace(/^https:\/\//, '')}
                </td>
                <td>
                  <What event={event} accounts={accounts} />
                </td>
                <td>{howWords[event.how]}</td>
                <td>
                  {choiceWords[event.choice]}
                  {event.reason && <span className="small quiet"> {reasonWords[event.reason]}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {shown.length < events.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{`Show all ${events.length}`}</Button>
        </div>
      )}
    </>
  );
}

function What({ event: { rule, keys }, accounts }: { event: GuardEventT; accounts: readonly AccountViewT[] }) {
  const [keyId] = keys;
  if (!keyId) return <>{ruleWords(rule)}</>;
  const name = keyName(keyId, accounts);
  const more = keys.length > 1 ? ` and ${keys.length - 1} more` : '';
  return (
    <>
      Your key {name ? <a href={`#/keys/${keyId}`}>“{name}”</a> : 'that was deleted since'}
      {more}
    </>
  );
}

import { useState } from 'react';
import type { AccountViewT } from '@/lib/messaging/views';
import { familyNames } from '@/lib/providers/family-names';
import { keyName } from '../../text/budget-words';
import { Button } from '../../ui/button';
import { Masked } from '../../ui/masked';
import { TableRegion } from '../../ui/table-region';
import type { SameKey } from './same-keys';
import '../../ui/data-table.css';

const FIRST = 100;
const LINES = 3;

/** The keys of a text: where, whose, how it begins and ends, how sure that is. Never the key. */
export function CheckTable({ keys, accounts }: { keys: readonly SameKey[]; accounts: readonly AccountViewT[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? keys : keys.slice(0, FIRST);
  return (
    <>
      <TableRegion label="Keys found">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Whose</th>
              <th scope="col">Key</th>
              <th scope="col">How sure</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((key) => (
              <tr key={key.start}>
                <td>{linesOf(key)}</td>
                <td>
                  <Whose found={key} accounts={accounts} />
                </td>
                <td>
                  <Masked text={key.masked} />
                </td>
                <td>{surenessOf(key)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {shown.length < keys.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{`Show all ${keys.length} keys`}</Button>
        </div>
      )}
    </>
  );
}

function Whose({ found, accounts }: { found: SameKey; accounts: readonly AccountViewT[] }) {
  if (found.ownId === null) {
    const rule = typeof found.provider === 'string' ? found.provider : found.provider.join('-');
    return <a href={`#/guard/revoke/${rule}`}>{familyNames(found.provider)}</a>;
  }
  return (
    <strong>
      Your key <a href={`#/keys/${found.ownId}`}>“{keyName(found.ownId, accounts) ?? 'deleted meanwhile'}”</a>
    </strong>
  );
}

function linesOf({ lines }: SameKey): string {
  const more = lines.length - LINES;
  return lines.slice(0, LINES).join(', ') + (more > 0 ? ` and ${more.toLocaleString()} more` : '');
}

function surenessOf({ ownId, rule, confidence }: SameKey): string {
  if (ownId !== null) return 'Known';
  if (rule === 'encoded') return 'In encoded text';
  return confidence >= 0.95 ? 'Known shape' : confidence >= 0.75 ? 'Likely' : 'Possible';
}

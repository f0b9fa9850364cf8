import { useState } from 'react';
import { auditWords, outcomeWords } from '../../text/audit-words';
import { fullTime } from '../../text/time-text';
import { Button } from '../../ui/button';
import { TableRegion } from '../../ui/table-region';
import { When } from '../../ui/when';
import type { AuditLine } from './audit-filter';
import '../../ui/data-table.css';

const FIRST = 200;

type Props = { lines: readonly AuditLine[]; whose: (line: AuditLine) => string; isShort: boolean };

/** The log as a table, newest first; a long one shows its first lines until asked for all. */
export function AuditTable({ lines, whose, isShort }: Props) {
  const [isWhole, setWhole] = useState(isShort);
  const shown = isWhole || isShort ? lines : lines.slice(0, FIRST);
  return (
    <>
      <TableRegion label="Log lines">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Key or account</th>
              <th scope="col">Site</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line, index) => (
              // Two lines may be alike to the millisecond; their place in the log is what tells them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places, new ones come with a new list
              <tr key={`${lines.length - index}`}>
                <td title={fullTime(line.at)}>
                  <When at={line.at} form="clock" />
                </td>
                <td>
                  {auditWords(line.act)}
                  <span className="small quiet"> {outcomeWords(line.outcome)}</span>
                </td>
                <td className="wide" title={whose(line)}>
                  {whose(line)}
                </td>
                <td className="wide" title={line.origin ?? ''}>
                  {line.origin}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {shown.length < lines.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{`Show all ${lines.length} lines`}</Button>
        </div>
      )}
    </>
  );
}

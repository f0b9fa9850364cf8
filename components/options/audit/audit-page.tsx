import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import type { MessageOut } from '@/lib/messaging/protocol';
import type { AccountViewT } from '@/lib/messaging/views';
import { accounts, audit } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { fileDay, saveFile } from '../../ui/save-file';
import { Skeleton } from '../../ui/skeleton';
import { auditCsv, auditJson } from './audit-file';
import { AuditFilter, type AuditLine, type AuditWish, everyLine, matching } from './audit-filter';
import { AuditTable } from './audit-table';

type Log = MessageOut<'audit.list'>;

/** What was done with keys and vault on this computer, and whether somebody changed that record. */
export function AuditPage() {
  const answer = useAnswer(audit);
  const list = useAnswer(accounts).value ?? [];
  return (
    <>
      <div className="page-head">
        <h1>Log</h1>
        <Button look="plain" onClick={() => goTo('settings')}>
          Back to settings
        </Button>
      </div>
      <p className="page-lead">
        What was done with your keys and this vault, the newest 2,000 lines. It is encrypted, stays on this computer,
        and each part is tied to the one before, so that a change shows.
      </p>
      {answer.state === 'loading' && <Skeleton label="Reading the log" lines={8} height={32} />}
      {answer.failure && <Failed failure={answer.failure} onRetry={() => void audit.refresh()} />}
      {answer.value && answer.value.brokenAt !== null && <Broken part={answer.value.brokenAt} />}
      {answer.value && answer.value.lines.length === 0 && (
        <Empty icon={ScrollText} title="Nothing noted yet">
          <p>Unlocking, filling, showing, copying and exporting keys leave a line here.</p>
        </Empty>
      )}
      {answer.value && answer.value.lines.length > 0 && <Lines log={answer.value} accounts={list} />}
    </>
  );
}

function Broken({ part }: { part: number }) {
  return (
    <Notice tone="risk" live>
      <p>
        <strong>This log was changed or cut.</strong> Part {part} does not follow from the one before it. Lines may be
        missing or false. If you did not restore this browser’s data, treat your keys as known to others: replace them
        at their providers.
      </p>
    </Notice>
  );
}

function Lines({ log, accounts: list }: { log: Log; accounts: AccountViewT[] }) {
  const [wish, setWish] = useState<AuditWish>(everyLine);
  const lines = matching(log.lines, wish, Date.now());
  const nameOf = (keyId: string | null) => keyName(list, keyId);
  const whose = ({ keyId, accountId }: AuditLine) =>
    keyId === null ? (list.find(({ id }) => id === accountId)?.label ?? '') : nameOf(keyId);
  const save = (as: 'csv' | 'json') => {
    const text = as === 'csv' ? auditCsv(lines, nameOf) : auditJson(lines, log.brokenAt);
    saveFile(`ringfence-log-${fileDay()}.${as}`, text, as === 'csv' ? 'text/csv' : 'application/json');
  };
  return (
    <Card
      title={
        lines.length === log.lines.length ? `${lines.length} lines` : `${lines.length} of ${log.lines.length} lines`
      }
      aside={
        <div className="row">
          <Button onClick={() => save('csv')}>Save as CSV</Button>
          <Button onClick={() => save('json')}>Save as JSON</Button>
        </div>
      }
    >
      <AuditFilter wish={wish} lines={log.lines} nameOf={nameOf} onChange={setWish} />
      {lines.length === 0 ? (
        <p className="quiet">No line matches.</p>
      ) : (
        <AuditTable lines={lines} whose={whose} isShort={lines.length <= 200} />
      )}
    </Card>
  );
}

/** A key by its label and visible ends; one that is gone by the end of its id. */
function keyName(list: AccountViewT[], keyId: string | null): string {
  if (keyId === null) return '';
  for (const account of list)
    for (const key of account.keys) if (key.id === keyId) return `${key.label || account.label} ${key.masked}`;
  return `deleted key …${keyId.slice(-4)}`;
}

import { audit } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { auditWords, outcomeWords } from '../../text/audit-words';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { When } from '../../ui/when';

const SHOWN = 12;

/** The newest lines of the log that are about one key. */
export function KeyLog({ keyId }: { keyId: string }) {
  const answer = useAnswer(audit);
  const lines = answer.value?.lines.filter((line) => line.keyId === keyId) ?? [];
  return (
    <section className="drawer-part" aria-label="Log">
      <h3>Log</h3>
      {answer.state === 'loading' && <Skeleton label="Reading the log" lines={3} />}
      {answer.failure && <Failed failure={answer.failure} onRetry={() => void audit.refresh()} />}
      {answer.state === 'ready' && lines.length === 0 && <p className="quiet">Nothing noted yet.</p>}
      <ul>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={`${line.at} ${line.act} ${line.origin}`} className="spread">
            <span>
              {auditWords(line.act)}
              {line.origin && ` at ${line.origin}`}
              <span className="quiet"> {outcomeWords(line.outcome)}</span>
            </span>
            <span className="small quiet">
              <When at={line.at} form="clock" />
            </span>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN && (
        <p className="small quiet">
          {lines.length - SHOWN} earlier lines are in <a href="#/settings/log">the log</a>.
        </p>
      )}
    </section>
  );
}

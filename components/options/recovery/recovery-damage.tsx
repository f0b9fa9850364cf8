import { useRef } from 'react';
import { inspection } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { damageWords, recordWord, recordWords } from '../../text/vault-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import './recovery.css';

/** The self-test of an open vault: what is intact, what is not, and the ways to go on. */
export function RecoveryDamage() {
  const answer = useAnswer(inspection);
  return (
    <>
      <div className="page-head">
        <h1>Vault check</h1>
        <Button onClick={() => void inspection.refresh()}>Check again</Button>
      </div>
      {answer.state === 'loading' && <Skeleton label="Opening every record" lines={4} height={32} />}
      {answer.state === 'failed' && <Failed failure={answer.failure} onRetry={() => void inspection.refresh()} />}
      {answer.state === 'ready' && answer.value.damaged.length === 0 && (
        <Notice tone="good" live>
          <p>All {answer.value.intact} records are there, unchanged, and open.</p>
        </Notice>
      )}
      {answer.state === 'ready' && answer.value.damaged.length > 0 && <Damaged found={answer.value} />}
    </>
  );
}

type Found = { intact: number; damaged: readonly { name: string; how: keyof typeof damageWords }[] };

function Damaged({ found: { intact, damaged } }: { found: Found }) {
  const drop = useAct('vault.drop-damaged');
  const dialog = useRef<HTMLDialogElement>(null);
  const names = damaged.map(({ name }) => name);
  const run = async () => {
    if ((await drop.run({ confirm: 'drop' })) !== undefined) await inspection.refresh();
  };
  return (
    <>
      <Notice tone="risk">
        <p>
          {intact} records are intact, {damaged.length} are not: {recordWords(names)}.
        </p>
      </Notice>
      <div className="columns">
        <Card title="What is damaged">
          <ul className="recovery-list">
            {damaged.map(({ name, how }) => (
              <li key={name}>
                <span className="cut" title={name}>
                  {recordWord(name)} <span className="mono quiet">{name.slice(name.indexOf('/') + 1)}</span>
                </span>
                <span>{damageWords[how]}</span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title="Restore a backup">
          <p className="quiet">
            The safer way: a backup brings the damaged records back as they were on its day. The intact ones stay.
          </p>
          <div>
            <a href="#/settings/restore">Restore from backup</a>
          </div>
        </Card>
        <Card title="Give up the damaged ones">
          <p className="quiet">
            Takes them out, so that the others can be used again. A key lost this way keeps working at its provider;
            make a new one there.
          </p>
          {drop.failure && <Failed failure={drop.failure} />}
          <div>
            <Button look="risk" busy={drop.busy} onClick={() => dialog.current?.showModal()}>
              Give up damaged records
            </Button>
          </div>
        </Card>
      </div>
      <Confirm dialog={dialog} title={`Give up ${damaged.length} records?`} act="Give up" onYes={() => void run()}>
        <p>{recordWords(names)} will be gone. Without a backup nothing brings them back.</p>
      </Confirm>
    </>
  );
}

import { useState } from 'react';
import type { ExportViewT } from '@/lib/messaging/export-messages';
import { exporting } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { formatCount } from '../../text/money-text';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { When } from '../../ui/when';
import { ExportUsageForm } from './export-usage-form';
import './export-usage.css';

/** Usage that leaves on a schedule for a team's own metrics: where to, what arrived last, what went wrong. */
export function ExportUsageCard() {
  const answer = useAnswer(exporting);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title="Send usage to your metrics">
      {answer.state === 'loading' && <Skeleton label="Reading the export" lines={2} height={24} />}
      {answer.state === 'failed' && <Failed failure={answer.failure} onRetry={() => void exporting.refresh()} />}
      {answer.state === 'ready' && (
        <div className="stack">
          {answer.value ? (
            <Kept view={answer.value} />
          ) : (
            <p className="field-note">
              Closed days of tokens and cost, by the names you gave your keys, to VictoriaMetrics or an OpenTelemetry
              Collector. Never a key. Nothing leaves until you name an address.
            </p>
          )}
          {isOpen ? (
            <ExportUsageForm kept={answer.value} onDone={() => setOpen(false)} />
          ) : (
            <div>
              <Button onClick={() => setOpen(true)}>{answer.value ? 'Change export' : 'Set up export'}</Button>
            </div>
          )}
        </div>
      )}
    </Card>
  );
}

function Kept({ view }: { view: ExportViewT }) {
  const now = useAct('export.now');
  const restart = useAct('export.restart');
  const remove = useAct('export.remove');
  const isBusy = now.busy || restart.busy || remove.busy;
  const failure = now.failure ?? restart.failure ?? remove.failure ?? view.failure;
  return (
    <>
      <dl className="export-facts">
        <dt>To</dt>
        <dd className="mono">{view.url}</dd>
        <dt>How often</dt>
        <dd>
          {view.everyHours === 1 ? 'Every hour' : `Every ${view.everyHours} hours`}, {FORMATS[view.format]},{' '}
          {view.authorised === 'none' ? 'without a credential' : 'with a credential kept in the vault'}
        </dd>
        <dt>Last tried</dt>
        <dd>{view.lastTryAt === null ? 'Not yet' : <When at={view.lastTryAt} form="clock" />}</dd>
        <dt>Last arrived</dt>
        <dd>{view.lastSuccessAt === null ? 'Not yet' : <When at={view.lastSuccessAt} form="clock" />}</dd>
        <dt>Arrived</dt>
        <dd>
          {arrivedWords(view)}, {formatCount(view.sent)} samples
          {view.waiting > 0 && `; ${formatCount(view.waiting)} wait to be sent again`}
        </dd>
      </dl>
      {failure && <Failed failure={failure} onRetry={() => void now.run({})} />}
      {!failure && view.waiting === 0 && view.lastSuccessAt !== null && (
        <Notice tone="good">
          <p>The receiver has taken everything that was sent.</p>
        </Notice>
      )}
      <div className="row">
        <Button busy={now.busy} disabled={isBusy} onClick={() => void now.run({})}>
          Send now
        </Button>
        <Button busy={restart.busy} disabled={isBusy} onClick={() => void restart.run({})}>
          Send all again
        </Button>
        <Button busy={remove.busy} disabled={isBusy} onClick={() => void remove.run({})}>
          Stop exporting
        </Button>
      </div>
    </>
  );
}

function arrivedWords({ through, failure }: ExportViewT): string {
  if (through === '') return 'Nothing yet';
  if (failure?.kind === 'export-refused' && failure.dropped) return `Not the last days up to ${through}`;
  return failure?.kind === 'export-partly-refused' ? `Not all up to ${through}` : `Everything up to ${through}`;
}

const FORMATS = { prometheus: 'as Prometheus text', otlp: 'as OTLP JSON' } as const;

import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { isWaiting } from '@/lib/usage/waiting';
import { budgets } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { alertKinds, alertName } from '../../text/alert-words';
import { clockTime } from '../../text/time-text';
import { Elapsed } from '../../ui/elapsed';
import { Failed } from '../../ui/failed';
import { When } from '../../ui/when';
import { AlertAnswers } from './alert-answers';
import { AlertStopped } from './alert-stopped';
import { ExposureActs } from './exposure-acts';
import '../usage/overview-page.css';

type Props = { alert: AlertRow; accounts: readonly AccountViewT[] };

const states: Record<AlertRow['state'], string> = {
  open: 'Open',
  expected: 'You expected this',
  investigate: 'You are looking into it',
  resolved: 'Settled',
};

const stateWords = ({ kind, state, closedAt }: AlertRow): string => {
  if (closedAt !== null && state === 'open') return 'Over by now';
  return kind === 'exposure' && state === 'expected' ? 'False alarm' : states[state];
};

/** One alert: what, whose, why in numbers, what was done about it, and what the reader makes of it. */
export function AlertItem({ alert, accounts }: Props) {
  const answer = useAct('alerts.answer');
  const snooze = useAct('alerts.snooze');
  const kept = useAnswer(budgets).value ?? [];
  const tone = alert.severity === 'critical' ? 'risk' : alert.severity === 'warning' ? 'look' : 'plain';
  const Icon = tone === 'risk' ? OctagonAlert : TriangleAlert;
  const isSnoozed = (alert.snoozedUntil ?? 0) > Date.now();
  const isExposed = alert.kind === 'exposure' && alert.closedAt === null;
  const failure = answer.failure ?? snooze.failure;
  return (
    <article className="alert-item">
      <div className="spread">
        <h3 className="alert-kind" data-tone={tone}>
          <Icon size={16} aria-hidden /> {alertKinds[alert.kind]}
        </h3>
        <span className="small quiet">
          {stateWords(alert)}
          {isSnoozed && `, snoozed until ${clockTime(alert.snoozedUntil ?? 0)}`} ·{' '}
          <When at={alert.raisedAt} form="clock" />
        </span>
      </div>
      <p>
        <strong>{alertName(alert, accounts, kept) ?? 'A budget that was changed or removed'}</strong>
      </p>
      <ul>
        {alert.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {isExposed && (
        <>
          <p className="budget-risk">
            At risk for <Elapsed since={alert.startedAt} />
          </p>
          <ExposureActs alert={alert} accounts={accounts} />
        </>
      )}
      <AlertStopped alert={alert} accounts={accounts} />
      {failure && <Failed failure={failure} />}
      {!isExposed && (isWaiting(alert) || alert.state === 'investigate') && (
        <AlertAnswers
          alert={alert}
          isSnoozed={isSnoozed}
          busy={answer.busy || snooze.busy}
          onAnswer={(choice) => void answer.run({ alertId: alert.id, answer: choice })}
          onSnooze={(until) => void snooze.run({ alertId: alert.id, until })}
        />
      )}
    </article>
  );
}

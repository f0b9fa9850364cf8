import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { useAct } from '../hooks/use-act';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { When } from '../ui/when';
import './overview-page.css';

type Props = { alert: AlertRow; accounts: readonly AccountViewT[] };

const kinds: Record<AlertRow['kind'], string> = {
  spike: 'Unusual spend',
  budget: 'Budget',
  dormant: 'A quiet key woke up',
  exposure: 'Key at risk',
  source: 'Figures missing',
};
const states: Record<AlertRow['state'], string> = {
  open: 'Open',
  expected: 'You expected this',
  investigate: 'You are looking into it',
  resolved: 'Settled',
};

/** One alert: what, whose, why in numbers, and what the reader makes of it. */
export function AlertItem({ alert, accounts }: Props) {
  const answer = useAct('alerts.answer');
  const account = accounts.find((each) => each.id === alert.accountId);
  const key = account?.keys.find((each) => each.id === alert.keyId);
  const tone = alert.severity === 'critical' ? 'risk' : alert.severity === 'warning' ? 'look' : 'plain';
  const Icon = tone === 'risk' ? OctagonAlert : TriangleAlert;
  const say = (choice: 'expected' | 'investigate' | 'resolved') =>
    void answer.run({ alertId: alert.id, answer: choice });
  return (
    <article className="alert-item">
      <div className="spread">
        <h3 className="alert-kind" data-tone={tone}>
          <Icon size={16} aria-hidden /> {kinds[alert.kind]}
        </h3>
        <span className="small quiet">
          {states[alert.state]} · <When at={alert.raisedAt} form="clock" />
        </span>
      </div>
      <p>
        <strong>{key?.label || account?.label || 'An account that was removed'}</strong>
      </p>
      <ul>
        {alert.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {answer.failure && <Failed failure={answer.failure} />}
      {(alert.state === 'open' || alert.state === 'investigate') && (
        <div className="row">
          <Button busy={answer.busy} onClick={() => say('expected')}>
            Expected
          </Button>
          {alert.state === 'open' ? (
            <Button busy={answer.busy} onClick={() => say('investigate')}>
              Investigate
            </Button>
          ) : (
            <Button busy={answer.busy} onClick={() => say('resolved')}>
              Settled
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

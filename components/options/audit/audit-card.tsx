import { ScrollText } from 'lucide-react';
import { audit } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';

/** The way to the log; says at once when somebody changed it. */
export function AuditCard() {
  const log = useAnswer(audit).value;
  return (
    <Card title="Log">
      <p className="quiet">When the vault was opened, and where each key was shown, copied and filled.</p>
      {log && log.brokenAt !== null && (
        <Notice tone="risk" live>
          <p>The log was changed or cut. Open it.</p>
        </Notice>
      )}
      <div>
        <Button icon={ScrollText} onClick={() => goTo('settings', 'log')}>
          Open the log
        </Button>
      </div>
    </Card>
  );
}

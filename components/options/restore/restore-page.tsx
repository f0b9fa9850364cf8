import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { RestoreCard } from './restore-card';

/** A backup taken into the open vault. */
export function RestorePage() {
  return (
    <>
      <div className="page-head">
        <h1>Restore from backup</h1>
        <Button look="plain" onClick={() => goTo('settings')}>
          Back to settings
        </Button>
      </div>
      <p className="page-lead">
        You see what is new and what differs before anything is written. What is only here stays; the log is never
        replaced.
      </p>
      <Card title="Backup file">
        <RestoreCard />
      </Card>
    </>
  );
}

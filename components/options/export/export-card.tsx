import { Share } from 'lucide-react';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** The way to the export page. */
export function ExportCard() {
  return (
    <Card title="Export keys">
      <p className="quiet">
        To leave, or to use them elsewhere: an age file that opens without Ringfence, .env or JSON.
      </p>
      <div>
        <Button icon={Share} onClick={() => goTo('settings', 'export')}>
          Export keys
        </Button>
      </div>
    </Card>
  );
}

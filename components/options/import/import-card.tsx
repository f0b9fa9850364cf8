import { Upload } from 'lucide-react';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** The way to the import page. */
export function ImportCard() {
  return (
    <Card title="Import keys">
      <p className="quiet">From .env files, password managers, LiteLLM and LibreChat. You see what was found first.</p>
      <div>
        <Button icon={Upload} onClick={() => goTo('settings', 'import')}>
          Import keys
        </Button>
      </div>
    </Card>
  );
}

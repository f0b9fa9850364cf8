import { Download } from 'lucide-react';

import { useAct } from '../../hooks/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { fileDay, saveFile } from '../../ui/save-file';

/** Everything that is left, as a file, before anything is tried. */
export function RecoveryRemains() {
  const remains = useAct('vault.remains');
  const save = async () => {
    const saved = await remains.run({});
    if (saved) saveFile(`ringfence-remains-${fileDay()}.json`, saved.text, 'application/json');
  };
  return (
    <Card title="1. Keep what is left">
      <p className="quiet">
        A copy of the damaged vault as it is, encrypted. It costs nothing and keeps every way open.
      </p>
      {remains.failure && <Failed failure={remains.failure} onRetry={() => void save()} />}
      <div>
        <Button icon={Download} busy={remains.busy} onClick={() => void save()}>
          Save the remains
        </Button>
      </div>
    </Card>
  );
}

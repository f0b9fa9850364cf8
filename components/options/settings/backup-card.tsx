import { Download, RotateCcw } from 'lucide-react';
import { useAct } from '../../hooks/use-act';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { fileDay, saveFile } from '../../ui/save-file';

/** The vault as an encrypted file, and the way back. */
export function BackupCard() {
  const make = useAct('backup.make');
  const save = async () => {
    const backup = await make.run({});
    if (backup) saveFile(`ringfence-backup-${fileDay()}.json`, backup.text, 'application/json');
  };
  return (
    <Card title="Backup">
      <p className="quiet">The file is encrypted like the vault itself: it opens with the passphrase of today.</p>
      {make.failure && <Failed failure={make.failure} onRetry={() => void save()} />}
      <div className="row">
        <Button icon={Download} busy={make.busy} onClick={() => void save()}>
          Save backup
        </Button>
        <Button icon={RotateCcw} onClick={() => goTo('settings', 'restore')}>
          Restore from backup
        </Button>
      </div>
    </Card>
  );
}

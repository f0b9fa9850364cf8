import { Download } from 'lucide-react';
import { useAct } from '../hooks/use-act';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Failed } from '../ui/failed';

/** The vault as an encrypted file. */
export function BackupCard() {
  const make = useAct('backup.make');
  const save = async () => {
    const backup = await make.run({});
    if (!backup) return;
    const url = URL.createObjectURL(new Blob([backup.text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `ringfence-backup-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Card title="Backup">
      <p className="quiet">The file is encrypted like the vault itself: it opens with the passphrase of today.</p>
      {make.failure && <Failed failure={make.failure} onRetry={() => void save()} />}
      <div>
        <Button icon={Download} busy={make.busy} onClick={() => void save()}>
          Save backup
        </Button>
      </div>
    </Card>
  );
}

import { useState } from 'react';
import type { MessageOut } from '@/lib/messaging/protocol';
import { useAct } from '../../hooks/use-act';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { type OpenedFile, RestoreFile } from './restore-file';
import { itemsOf } from './restore-items';
import { RestorePreview } from './restore-preview';

/**
 * Restores a backup: a file and what opens it, what would change, and only then the change. Without a vault here the backup becomes it and
 * is locked afterwards; into an open vault it is merged. Stands in Settings and at first run.
 */
export function RestoreCard({ onDone }: { onDone?: () => void }) {
  const preview = useAct('backup.preview');
  const restore = useAct('backup.restore');
  const [opened, setOpened] = useState<OpenedFile>();
  const [seen, setSeen] = useState<MessageOut<'backup.preview'>>();
  const [done, setDone] = useState<{ added: number; replaced: number; whole: boolean }>();

  const look = async (file: OpenedFile) => {
    const found = await preview.run(file);
    setOpened(found && file);
    setSeen(found);
  };
  const run = async (file: OpenedFile, replace: string[]) => {
    const restored = await restore.run({ ...file, replace });
    if (restored)
      setDone({ added: itemsOf(restored.added).length, replaced: itemsOf(replace).length, whole: restored.whole });
    if (restored) onDone?.();
  };

  if (done)
    return (
      <Notice tone="good" live>
        <p>
          {done.whole
            ? 'The vault is back. Unlock it with the passphrase of the backup.'
            : `Restored: ${done.added} added, ${done.replaced} replaced.`}
        </p>
      </Notice>
    );
  if (!opened || !seen)
    return <RestoreFile busy={preview.busy} failure={preview.failure} onOpened={(file) => void look(file)} />;
  return (
    <>
      <RestorePreview
        seen={seen}
        busy={restore.busy}
        onRestore={(replace) => void run(opened, replace)}
        cancel={
          <Button look="plain" onClick={() => setSeen(undefined)}>
            Cancel
          </Button>
        }
      />
      {restore.failure && <Failed failure={restore.failure} />}
    </>
  );
}

import { useState } from 'react';
import type { MessageOut } from '@/lib/messaging/protocol';
import { useAct } from '../../hooks/use-act';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Skeleton } from '../../ui/skeleton';
import { ImportDone } from './import-done';
import { ImportSource } from './import-source';
import { type ImportPick, ImportTable } from './import-table';
import './import.css';

/** A file's text, what was found in it, and in the end what became of it. The text is kept here only: the background forgets it. */
type Found = { text: string; keys: MessageOut<'import.preview'> };

const MOST_AT_ONCE = 500;

/** Keys out of a file or a pasted text: looked at first, taken when the owner says so, asked of no provider. */
export function ImportPage() {
  const preview = useAct('import.preview');
  const take = useAct('import.take');
  const [found, setFound] = useState<Found>();
  const [outcome, setOutcome] = useState<MessageOut<'import.take'>>();

  const look = async (text: string) => {
    const keys = await preview.run({ text });
    if (keys) setFound({ text, keys });
  };
  const run = async ({ text }: Found, picks: ImportPick[]) => {
    const all: MessageOut<'import.take'> = { added: 0, failed: [] };
    for (let from = 0; from < picks.length; from += MOST_AT_ONCE) {
      const part = await take.run({ text, picks: picks.slice(from, from + MOST_AT_ONCE) });
      if (!part) return;
      all.added += part.added;
      all.failed.push(...part.failed);
    }
    setOutcome(all);
  };
  const again = () => {
    setFound(undefined);
    setOutcome(undefined);
  };

  return (
    <>
      <div className="page-head">
        <h1>Import keys</h1>
        <Button look="plain" onClick={() => goTo('settings')}>
          Back to settings
        </Button>
      </div>
      <p className="page-lead">
        From a .env file, a password manager’s export or a gateway’s configuration. The file is read on this computer;
        no provider is asked anything.
      </p>
      {!found && (
        <Card title="File or text">
          <ImportSource busy={preview.busy} failure={preview.failure} onText={(text) => void look(text)} />
          {preview.busy && <Skeleton label="Reading the file" lines={3} height={32} />}
        </Card>
      )}
      {found && !outcome && (
        <Card title={found.keys.length === 1 ? '1 key found' : `${found.keys.length} keys found`}>
          <ImportTable
            keys={found.keys}
            busy={take.busy}
            failure={take.failure}
            onTake={(picks) => void run(found, picks)}
            onCancel={again}
          />
        </Card>
      )}
      {found && outcome && <ImportDone outcome={outcome} keys={found.keys} onAgain={again} />}
    </>
  );
}

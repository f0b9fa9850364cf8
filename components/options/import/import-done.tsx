import { FailureSchema } from '@/lib/core/failures';
import { z } from '@/lib/core/zod';
import type { MessageOut } from '@/lib/messaging/protocol';
import { goTo } from '../../hooks/use-route';
import { failureWords } from '../../text/failures';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Masked } from '../../ui/masked';
import { Notice } from '../../ui/notice';
import type { ImportKey } from './import-table';

type Props = { outcome: MessageOut<'import.take'>; keys: ImportKey[]; onAgain: () => void };

/** What was taken, what was not and why, and what to do with the file now. */
export function ImportDone({ outcome, keys, onAgain }: Props) {
  const { added, failed } = outcome;
  return (
    <Card title="Imported">
      <Notice tone={added > 0 ? 'good' : 'look'} live>
        <p>{added === 1 ? '1 key is in the vault now.' : `${added} keys are in the vault now.`}</p>
      </Notice>
      {failed.length > 0 && (
        <Notice tone="look" live>
          <p>Not imported:</p>
          <ul>
            {failed.map(({ index, failure }) => (
              <li key={index}>
                <Masked text={keys.find((key) => key.index === index)?.masked ?? ''} /> {wordsOf(failure)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="quiet">The file still holds these keys in clear. Delete it, and empty the bin.</p>
      <div className="row">
        <Button look="main" onClick={() => goTo('keys')}>
          See the keys
        </Button>
        <Button onClick={onAgain}>Import another file</Button>
      </div>
    </Card>
  );
}

function wordsOf(raw: unknown): string {
  const failure = z.safeParse(FailureSchema, raw);
  return failure.success ? failureWords(failure.data).say : failureWords({ kind: 'unexpected' }).say;
}

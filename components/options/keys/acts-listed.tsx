import { useMemo, useState } from 'react';
import type { AccountViewT, ListedKeyViewT } from '@/lib/messaging/views';
import type { ActName } from '@/lib/providers/act';
import { providerById } from '@/lib/providers/registry';
import { answerOf } from '../../hooks/answer';
import { useAnswer } from '../../hooks/use-answer';
import { actDone } from '../../text/act-words';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { TableRegion } from '../../ui/table-region';
import { ActsDialog } from './acts-dialog';
import { ListedKeyRow } from './acts-listed-row';
import '../../ui/data-table.css';

type Props = { account: AccountViewT; onClose: () => void };
type Chosen = { key: ListedKeyViewT; act: ActName };

/** Every key of the account at its provider, also those this vault does not hold: asked now, with their last use. */
export function ActsListed({ account, onClose }: Props) {
  const question = useMemo(() => answerOf('keys.at-provider', { accountId: account.id }), [account.id]);
  const answer = useAnswer(question);
  const [chosen, setChosen] = useState<Chosen>();
  const [done, setDone] = useState<string>();
  const title = `Keys at ${providerName(account.provider)}`;
  const act = providerById(account.provider)?.acts.find(({ name }) => name === chosen?.act);
  return (
    <section className="stack" aria-label={title}>
      <div className="spread">
        <h3>{title}</h3>
        <Button look="plain" onClick={onClose}>
          Hide
        </Button>
      </div>
      {done && (
        <Notice tone="good" live>
          <p>{done}</p>
        </Notice>
      )}
      {answer.state === 'loading' && <Skeleton label="Asking the provider" lines={3} height={32} />}
      {answer.failure && <Failed failure={answer.failure} onRetry={() => void question.refresh()} />}
      {answer.value?.length === 0 && <p className="quiet">The provider lists no keys.</p>}
      {answer.value && answer.value.length > 0 && (
        <TableRegion label={`${title}, scrollable`}>
          <table className="table">
            <thead>
              <tr>
                {['Key', 'Here', 'State', 'Made', 'Last used'].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col" className="number">
                  Cap
                </th>
                <th scope="col">
                  <span className="unseen">Acts</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {answer.value.map((key) => (
                <ListedKeyRow
                  key={key.providerKeyId}
                  account={account}
                  of={key}
                  onChoose={(name) => setChosen({ key, act: name })}
                />
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {chosen && act && act.name !== 'create' && (
        <ActsDialog
          act={{ ...act, name: act.name }}
          of={{
            accountId: account.id,
            providerKeyId: chosen.key.providerKeyId,
            ...(chosen.key.facts.groupId !== undefined && { groupId: chosen.key.facts.groupId }),
          }}
          name={chosen.key.name || `${chosen.key.head}…${chosen.key.tail}`}
          provider={account.provider}
          onDone={(finished) => {
            setChosen(undefined);
            setDone(actDone[finished]);
            void question.refresh();
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

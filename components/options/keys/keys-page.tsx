import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { DAY_MS } from '@/lib/core/units';
import { dayOf } from '../../charts/series';
import { AccountForm, type Saved } from '../../forms/account-form';
import { SavedChecks } from '../../forms/saved-checks';
import { accounts } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { goTo } from '../../hooks/use-route';
import { useRollups } from '../../hooks/use-usage';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { AccountCard } from './account-card';
import { KeyDrawer } from './key-drawer';

/** Accounts and their keys. `detail` is 'add', an account (`more` 'add': with a new key to it), or a key to open in the drawer. */
export function KeysPage({ detail, more }: { detail: string | undefined; more?: string | undefined }) {
  const answer = useAnswer(accounts);
  const [saved, setSaved] = useState<Saved>();
  const today = dayOf(Date.now());
  const rows = useRollups('day', today - 29 * DAY_MS, today + DAY_MS);
  const adding = detail === 'add';
  const list = answer.value ?? [];
  const keyOf = list
    .flatMap((account) => account.keys.map((key) => ({ account, key })))
    .find(({ key }) => key.id === detail);
  return (
    <>
      <div className="page-head">
        <h1>Keys</h1>
        {!adding && (
          <Button look="main" icon={Plus} onClick={() => goTo('keys', 'add')}>
            Add account
          </Button>
        )}
      </div>
      {saved && !adding && <SavedChecks saved={saved} />}
      {adding && (
        <div className="narrow">
          <Card
            title="New account"
            aside={
              <Button look="plain" onClick={() => goTo('keys')}>
                Cancel
              </Button>
            }
          >
            <AccountForm
              onSaved={(outcome) => {
                setSaved(outcome);
                goTo('keys');
              }}
            />
          </Card>
        </div>
      )}
      {answer.state === 'loading' && <Skeleton label="Reading the accounts" lines={4} height={72} />}
      {answer.state === 'failed' && <Failed failure={answer.failure} onRetry={() => void accounts.refresh()} />}
      {answer.state === 'ready' && answer.failure && <Failed failure={answer.failure} />}
      {answer.state === 'ready' && list.length === 0 && !adding && (
        <Empty icon={KeyRound} title="No accounts yet">
          <p>
            An account is one login at a provider. It holds the keys you fill into pages and the one that reads spend.
          </p>
        </Empty>
      )}
      {list.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          rows={rows?.filter((row) => row.accountId === account.id)}
          isOpen={detail === account.id}
          isAdding={detail === account.id && more === 'add'}
        />
      ))}
      {keyOf && (
        <KeyDrawer
          key={keyOf.key.id}
          account={keyOf.account}
          of={keyOf.key}
          rows={rows?.filter((row) => row.keyId === keyOf.key.id) ?? []}
        />
      )}
    </>
  );
}

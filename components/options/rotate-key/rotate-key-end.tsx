import { useState } from 'react';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import type { ActName } from '@/lib/providers/act';
import { providerById } from '@/lib/providers/registry';
import { actNames } from '../../text/act-words';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { ActsDialog } from '../keys/acts-dialog';

/** `isEarly`: others may still use the key; `isUrgent`: it is known to a stranger, so nobody need wait. */
type Props = { account: AccountViewT; old: KeyViewT; isEarly?: boolean; isUrgent?: boolean };
type Ending = Extract<ActName, 'disable' | 'delete'>;

/** The old key ends at its provider: by its API where it has one, else on its page. */
export function RotateKeyEnd({ account, old, isEarly = false, isUrgent = false }: Props) {
  const [chosen, setChosen] = useState<Ending>();
  const provider = providerById(account.provider);
  const endings = (['disable', 'delete'] as const).filter((name) => provider?.acts.some((act) => act.name === name));
  const act = provider?.acts.find(({ name }) => name === chosen);
  const at = providerName(account.provider);
  return (
    <>
      {isEarly && <p className="quiet">You need not wait if the old key is known to a stranger.</p>}
      <div className="row">
        {endings.map((name) => (
          <Button key={name} look={isUrgent ? 'risk' : isEarly ? 'usual' : 'main'} onClick={() => setChosen(name)}>
            {actNames[name]}
          </Button>
        ))}
        {endings.length === 0 && (
          <a className="button button-usual" href={provider?.console.keys} target="_blank" rel="noreferrer">
            Revoke it at {at}
          </a>
        )}
      </div>
      {endings.length === 0 && !isUrgent && (
        <p>
          After that, delete the old key here under <a href={`#/keys/${old.id}`}>Keys</a>.
        </p>
      )}
      {act && chosen && (
        <ActsDialog
          act={{ ...act, name: chosen }}
          of={{ keyId: old.id }}
          name={old.label || account.label}
          provider={account.provider}
          onDone={() => setChosen(undefined)}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

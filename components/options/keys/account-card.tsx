import { KeyRound, KeySquare, List, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AccountViewT } from '@/lib/messaging/views';
import { capabilitiesOf } from '@/lib/providers/capabilities';
import { providerById } from '@/lib/providers/registry';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { sumOf } from '../../charts/series';
import { AddKeyForm } from '../../forms/add-key-form';
import { LabelEditor } from '../../forms/label-editor';
import { useAct } from '../../hooks/use-act';
import { useHostRequest } from '../../hooks/use-host-request';
import { goTo } from '../../hooks/use-route';
import { wordsOf } from '../../text/provider-forms';
import { providerColour, providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { Spent } from '../../usage/spent';
import { ManualUsage } from '../bills/manual-usage';
import { ActsCreate } from './acts-create';
import { ActsListed } from './acts-listed';
import { KeyTable } from './key-table';
import { WatchLocked } from './watch-locked';
import './account-card.css';

type Props = { account: AccountViewT; rows: readonly RollupRow[] | undefined; isOpen: boolean; isAdding: boolean };

/** One account: what it spent, its keys, and what is missing to know more. */
export function AccountCard({ account, rows, isOpen, isAdding }: Props) {
  const remove = useAct('accounts.delete');
  const asking = useHostRequest();
  const refresh = useAct('usage.refresh');
  const rename = useAct('accounts.rename');
  const confirm = useRef<HTMLDialogElement>(null);
  const [adding, setAdding] = useState(isAdding);
  const [listing, setListing] = useState(false);
  const [creating, setCreating] = useState(false);
  const createAct = providerById(account.provider)?.acts.find(
    ({ name, key }) => name === 'create' && account.keys.some(({ role }) => role === key),
  );
  const words = wordsOf(account.provider);
  const spent = sumOf(rows ?? []);
  const allow = () =>
    void asking
      .request(words?.hosts ?? [])
      .then((granted) => (granted ? refresh.run({ accountId: account.id, days: 30 }) : undefined));
  return (
    <section
      ref={isOpen ? bringUp : undefined}
      className="card account"
      aria-label={`${providerName(account.provider)}: ${account.label}`}
    >
      <div className="card-head">
        <div className="account-name">
          <span className="account-mark" style={{ background: providerColour(account.provider) }} />
          <h2 className="cut" title={account.label}>
            {account.label}
          </h2>
          <span className="quiet">{providerName(account.provider)}</span>
          <LabelEditor
            what={`account ${account.label}`}
            label={account.label}
            act={{
              ...rename,
              run: async (label) => label !== '' && (await rename.run({ accountId: account.id, label })) !== undefined,
            }}
          />
        </div>
        <p>
          <span className="small quiet">Last 30 days </span>
          <strong>
            <Spent of={spent} />
          </strong>
        </p>
      </div>
      {!account.hostGranted && (
        <Notice tone="look">
          <p>
            The browser has not been allowed to reach {providerName(account.provider)}. These keys can be filled and
            copied; their spend is not known.
          </p>
          <div>
            <Button busy={asking.busy} onClick={allow}>
              Allow
            </Button>
          </div>
        </Notice>
      )}
      {account.keys.some(({ role }) => role === 'monitor') && <WatchLocked account={account} />}
      <KeyTable account={account} rows={rows ?? []} />
      {adding && <AddKeyForm account={account} onDone={() => setAdding(false)} />}
      {creating && createAct && (
        <ActsCreate
          account={account}
          act={createAct}
          onDone={(keyId) => goTo('keys', keyId)}
          onClose={() => setCreating(false)}
        />
      )}
      {listing && <ActsListed account={account} onClose={() => setListing(false)} />}
      {bringsOwn(account.provider) && <ManualUsage account={account} />}
      {remove.failure && <Failed failure={remove.failure} />}
      <div className="row">
        {!adding && (
          <Button icon={KeySquare} onClick={() => setAdding(true)}>
            Add key
          </Button>
        )}
        {createAct && (
          <Button icon={KeyRound} onClick={() => setCreating(true)}>
            Create key at {providerName(account.provider)}
          </Button>
        )}
        {canList(account.provider) && !listing && (
          <Button look="plain" icon={List} onClick={() => setListing(true)}>
            All keys at {providerName(account.provider)}
          </Button>
        )}
        <Button look="plain" icon={Trash2} onClick={() => confirm.current?.showModal()}>
          Delete account
        </Button>
      </div>
      <Confirm
        dialog={confirm}
        title={`Delete “${account.label}”?`}
        act="Delete"
        onYes={() => void remove.run({ accountId: account.id })}
      >
        <p>
          Its {account.keys.length} keys leave this vault and its figures are removed. The keys keep working at{' '}
          {providerName(account.provider)}: revoke them there if you no longer need them.
        </p>
      </Confirm>
    </section>
  );
}

/** Where the provider tells no bill of its own, figures can be brought. */
const bringsOwn = (id: string): boolean => {
  const provider = providerById(id);
  return provider !== undefined && !['bill', 'running-figure'].includes(capabilitiesOf([provider])[0]?.spend ?? 'none');
};

const canList = (provider: string): boolean =>
  providerById(provider)?.endpoints.some(({ tells }) => tells === 'keys') === true;

/** The account somebody asked for comes into view. */
const bringUp = (card: HTMLElement | null): void => card?.scrollIntoView({ block: 'start' });

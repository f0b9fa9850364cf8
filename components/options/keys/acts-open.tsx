import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import type { ActName } from '@/lib/providers/act';
import { providerById } from '@/lib/providers/registry';
import { goTo } from '../../hooks/use-route';
import { ActsCreate } from './acts-create';
import { ActsDialog } from './acts-dialog';
import { ActsPaste } from './acts-paste';

type Props = {
  name: ActName;
  account: AccountViewT;
  of: KeyViewT;
  onDone: (act: ActName) => void;
  onClose: () => void;
};

/** The dialog of the act that was chosen for a key of the vault; a provider that makes no keys by API gets a field to paste one. */
export function ActsOpen({ name, account, of, onDone, onClose }: Props) {
  const act = providerById(account.provider)?.acts.find((each) => each.name === name);
  const finish = (keyId: string) => {
    onDone('create');
    goTo('keys', keyId);
  };
  if (!act)
    return name === 'create' ? <ActsPaste account={account} replaces={of} onDone={finish} onClose={onClose} /> : null;
  if (act.name === 'create')
    return (
      <ActsCreate
        account={account}
        act={act}
        replaces={of.role === 'inference' ? of : undefined}
        onDone={finish}
        onClose={onClose}
      />
    );
  return (
    <ActsDialog
      act={{ ...act, name: act.name }}
      of={{ keyId: of.id }}
      name={of.label || account.label}
      provider={account.provider}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

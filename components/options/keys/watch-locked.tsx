import type { AccountViewT } from '@/lib/messaging/views';
import { useAct } from '../../hooks/use-act';
import { Failed } from '../../ui/failed';
import { Toggle } from '../../ui/toggle';

/** Whether an account is watched while the vault is locked, and what that costs. Off unless its owner says so. */
export function WatchLocked({ account }: { account: AccountViewT }) {
  const set = useAct('accounts.watch-locked');
  return (
    <details>
      <summary>While the vault is locked</summary>
      <div className="stack narrow">
        <Toggle
          label="Keep watching this account"
          note="Its monitor key, your budgets and the webhook’s address then stay in the browser’s memory until you close the browser, also while the vault is locked. They are not written to the disk, and no page can read them. Somebody who controls this computer meanwhile could. The keys you fill stay locked. You are told of spikes and budgets without names, and what you armed stops its keys then too."
          on={account.watchLocked === true}
          busy={set.busy}
          onChange={(on) => void set.run({ accountId: account.id, on })}
        />
        {set.failure && <Failed failure={set.failure} />}
      </div>
    </details>
  );
}

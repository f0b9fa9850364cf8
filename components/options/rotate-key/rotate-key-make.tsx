import { useState } from 'react';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import { providerById } from '@/lib/providers/registry';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { ActsCreate } from '../keys/acts-create';
import { ActsPaste } from '../keys/acts-paste';

type Props = { account: AccountViewT; old: KeyViewT; next: KeyViewT | undefined };

/** The new key: made at the provider where it offers that, else made on its page and pasted here. */
export function RotateKeyMake({ account, old, next }: Props) {
  const [how, setHow] = useState<'make' | 'paste'>();
  const act = providerById(account.provider)?.acts.find(({ name }) => name === 'create');
  const at = providerName(account.provider);
  const close = () => setHow(undefined);
  if (next) return null;
  return (
    <>
      <p>
        The old key keeps working meanwhile, so nothing stops.{' '}
        {act ? `${at} can make the new one; nobody sees it on the way.` : `${at} makes keys on its own page only.`}
      </p>
      <div className="row">
        {act && (
          <Button look="main" onClick={() => setHow('make')}>
            Make a new key
          </Button>
        )}
        <Button look={act ? 'plain' : 'main'} onClick={() => setHow('paste')}>
          Paste a new key
        </Button>
      </div>
      {how === 'make' && act && (
        <ActsCreate account={account} act={act} replaces={old} onDone={close} onClose={close} />
      )}
      {how === 'paste' && <ActsPaste account={account} replaces={old} onDone={close} onClose={close} />}
    </>
  );
}

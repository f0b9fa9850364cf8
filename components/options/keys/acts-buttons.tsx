import { Ban, CirclePlay, ExternalLink, Gauge, KeySquare, type LucideIcon, Trash2 } from 'lucide-react';
import type { AccountViewT, KeyFactsViewT } from '@/lib/messaging/views';
import type { Act, ActName } from '@/lib/providers/act';
import { providerById } from '@/lib/providers/registry';
import { actNames } from '../../text/act-words';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';

type Props = {
  account: AccountViewT;
  facts: KeyFactsViewT | undefined;
  onChoose: (act: ActName) => void;
  /** What the buttons are about, for those who hear them. */
  describedBy?: string;
};

/** What can be done to a key at its provider: the acts it offers by API, and its console for everything else. */
export function ActsButtons({ account, facts, onChoose, describedBy }: Props) {
  const provider = providerById(account.provider);
  const acts = provider?.acts.filter((act) => isOffered(act, facts)) ?? [];
  const lacks = acts.some(({ key }) => key === 'monitor') && !account.keys.some(({ role }) => role === 'monitor');
  return (
    <>
      <div className="row">
        {acts.map((act) => (
          <Button
            key={act.name}
            icon={icons[act.name]}
            look={act.name === 'delete' ? 'risk' : 'usual'}
            disabled={lacks && act.key === 'monitor'}
            describedBy={describedBy}
            onClick={() => onChoose(act.name)}
          >
            {act.name === 'create' ? 'Replace key' : actNames[act.name]}
          </Button>
        ))}
        {provider && (
          <a className="button" href={provider.console.keys} target="_blank" rel="noreferrer">
            <ExternalLink size={16} aria-hidden /> Keys at {providerName(account.provider)}
          </a>
        )}
      </div>
      {lacks && (
        <p className="small quiet">
          These need the monitor key of this account. Add it, or use the provider’s own page.
        </p>
      )}
      {provider && !acts.some(({ name }) => name === 'disable' || name === 'delete') && (
        <p className="small quiet">
          {providerName(account.provider)} lets nobody revoke a key from outside. Open its page, find the key by its
          last letters, and delete it there.
        </p>
      )}
    </>
  );
}

const icons: Record<ActName, LucideIcon> = {
  disable: Ban,
  enable: CirclePlay,
  delete: Trash2,
  cap: Gauge,
  create: KeySquare,
};

/** A disabled key can be enabled and a working one disabled; where its state is not known, both are there. */
function isOffered({ name }: Act, facts: KeyFactsViewT | undefined): boolean {
  if (name === 'enable') return facts?.active !== true && facts !== undefined;
  return name !== 'disable' || facts?.active !== false;
}

import { Lock } from 'lucide-react';
import type { SiteViewT } from '@/lib/messaging/views';
import { useAct } from '../hooks/use-act';
import { Button } from '../ui/button';
import { Logo } from '../ui/logo';

type Props = { site: SiteViewT | undefined; canLock: boolean };

/** Whose page this is, in words, and the lock. */
export function TopBar({ site, canLock }: Props) {
  const lock = useAct('vault.lock');
  return (
    <header className="popup-bar">
      <Logo />
      <div className="popup-site">
        <h1 className="popup-host cut" title={site?.origin ?? undefined}>
          {site?.host ?? 'Ringfence'}
        </h1>
        <p className="small quiet cut">{site ? describe(site) : 'Keys, spend and what needs you'}</p>
      </div>
      {canLock && (
        <Button look="icon" icon={Lock} busy={lock.busy} onClick={() => void lock.run({})}>
          Lock
        </Button>
      )}
    </header>
  );
}

function describe(site: SiteViewT): string {
  if (!site.fillable) return 'Keys cannot be filled in here';
  if (site.builderName) return `${site.builderName}, a known builder`;
  return site.known ? 'You have used a key here' : 'Not a known builder';
}

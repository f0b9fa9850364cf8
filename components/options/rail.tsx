import { Lock, Search } from 'lucide-react';
import { isWaiting } from '@/lib/usage/waiting';
import { useAct } from '../hooks/use-act';
import { useAlerts } from '../hooks/use-usage';
import { Button } from '../ui/button';
import { Logo } from '../ui/logo';
import { openPalette } from './open-palette';
import { places } from './places';
import './rail.css';

/** The way around: every place, the palette and the lock. */
export function Rail({ current }: { current: string }) {
  const lock = useAct('vault.lock');
  const open = (useAlerts() ?? []).filter(isWaiting).length;
  return (
    <header className="rail">
      <button type="button" className="skip" onClick={skipToMain}>
        Skip to content
      </button>
      <p className="rail-name">
        <Logo /> Ringfence
      </p>
      <Button icon={Search} onClick={openPalette}>
        Go to… <kbd>Ctrl K</kbd>
      </Button>
      <nav aria-label="Pages">
        <ul>
          {places.map(({ path, name, icon: Icon }) => (
            <li key={path}>
              <a href={`#/${path}`} aria-current={path === current ? 'page' : undefined}>
                <Icon size={16} aria-hidden />
                <span>{name}</span>
                {path === 'alerts' && open > 0 && (
                  <span className="rail-count">
                    {open}
                    <span className="unseen"> open</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Button icon={Lock} busy={lock.busy} onClick={() => void lock.run({})}>
        Lock
      </Button>
    </header>
  );
}

/** The hash is the route, so the jump is made by hand. */
function skipToMain(): void {
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}

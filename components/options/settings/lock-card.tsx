import type { SettingsViewT } from '@/lib/messaging/views';
import { Card } from '../../ui/card';
import { NumberChoice } from '../../ui/number-choice';
import { Toggle } from '../../ui/toggle';
import { minutes } from './spans';
import './lock-card.css';

type Props = { settings: SettingsViewT; onChange: (part: Partial<SettingsViewT>) => void };

/** When the vault locks: what can be chosen, and what always holds. */
export function LockCard({ settings, onChange }: Props) {
  return (
    <Card title="Lock">
      <NumberChoice
        label="Lock when nobody is here for"
        value={settings.idleMinutes}
        from={minutes}
        onChange={(idleMinutes) => onChange({ idleMinutes })}
        note="Counts from your last key or click in Ringfence, not in other pages."
      />
      <NumberChoice
        label="Lock in any case after"
        value={settings.deadlineHours}
        from={hours}
        onChange={(deadlineHours) => onChange({ deadlineHours })}
        note="Counts from unlocking, whatever happens, sleep included."
      />
      <Toggle
        label="Lock with the computer"
        note="When the screen locks. Firefox does not tell extensions about that, so there it does nothing."
        on={settings.lockOnSystemLock}
        onChange={(lockOnSystemLock) => onChange({ lockOnSystemLock })}
      />
      <div>
        <h3>Always</h3>
        <ul className="lock-list quiet">
          <li>Locks when the browser closes, always, and when its last window closes.</li>
          <li>Locks when Ringfence is updated or switched off, and when the computer’s clock jumps back.</li>
          <li>
            Locks at once with the lock button, from the menu of the toolbar button, or with a keyboard shortcut that
            you can set in the browser.
          </li>
          <li>There is no ‘never’: the key to the vault is never written to the disk.</li>
        </ul>
      </div>
    </Card>
  );
}

const hours = [
  [1, '1 hour'],
  [4, '4 hours'],
  [8, '8 hours'],
  [12, '12 hours'],
  [24, '24 hours'],
] as const;

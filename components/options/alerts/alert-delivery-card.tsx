import type { SettingsViewT } from '@/lib/messaging/views';
import { useAct } from '../../hooks/use-act';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { SelectField } from '../../ui/select-field';
import { Toggle } from '../../ui/toggle';
import { AlertWebhook } from './alert-webhook';

/** How alerts reach the reader: how eager, where, and when not. Each choice acts at once. */
export function AlertDeliveryCard({ settings: view }: { settings: SettingsViewT }) {
  const set = useAct('settings.set');
  const change = (part: Partial<SettingsViewT>) => void set.run(part);
  const isQuiet = view.quietFrom !== null && view.quietTo !== null;
  return (
    <Card title="How you are told">
      {set.failure && <Failed failure={set.failure} />}
      <SelectField
        label="Tell me when a key spends far more than it usually does"
        value={view.sensitivity}
        choices={sensitivities}
        onChange={(sensitivity) => change({ sensitivity })}
      />
      <Toggle label="Notifications" on={view.notifications} onChange={(notifications) => change({ notifications })} />
      <Toggle label="Number on the toolbar button" on={view.badge} onChange={(badge) => change({ badge })} />
      <Toggle
        label="Quiet hours"
        note="Alerts wait until they are over. Spend out of control and used-up budgets do not wait."
        on={isQuiet}
        onChange={(on) => change(on ? { quietFrom: 22 * 60, quietTo: 7 * 60 } : { quietFrom: null, quietTo: null })}
      />
      {isQuiet && (
        <div className="budget-fields">
          <Hour label="Quiet from" value={view.quietFrom ?? 0} onChange={(quietFrom) => change({ quietFrom })} />
          <Hour label="Quiet until" value={view.quietTo ?? 0} onChange={(quietTo) => change({ quietTo })} />
        </div>
      )}
      <Toggle
        label="One message a day"
        note="Everything that is not urgent comes together."
        on={view.digestAt !== null}
        onChange={(on) => change({ digestAt: on ? 9 * 60 : null })}
      />
      {view.digestAt !== null && (
        <Hour label="Message at" value={view.digestAt} onChange={(digestAt) => change({ digestAt })} />
      )}
      <AlertWebhook />
    </Card>
  );
}

type HourProps = { label: string; value: number; onChange: (minutes: number) => void };

/** A half hour of the reader's own day. */
const Hour = ({ label, value, onChange }: HourProps) => (
  <SelectField
    label={label}
    value={String(value)}
    choices={[...new Set([...halfHours, value])].map((minutes) => ({ value: String(minutes), name: clock(minutes) }))}
    onChange={(text) => onChange(Number(text))}
  />
);

const halfHours = Array.from({ length: 48 }, (_, index) => index * 30);
const clock = (minutes: number): string =>
  new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(minutes * 60_000);

const sensitivities = [
  { value: 'fewer', name: 'Only when it is plain: about one false alarm in five months a key' },
  { value: 'usual', name: 'As usual: about two false alarms in five months a key' },
  { value: 'more', name: 'Early: about one false alarm a month a key' },
] as const;

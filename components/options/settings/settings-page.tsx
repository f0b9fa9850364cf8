import type { SettingsViewT } from '@/lib/messaging/views';
import { settings } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { NumberChoice } from '../../ui/number-choice';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { AuditCard } from '../audit/audit-card';
import { ExportCard } from '../export/export-card';
import { ExportUsageCard } from '../export/export-usage-card';
import { ImportCard } from '../import/import-card';
import { BackupCard } from './backup-card';
import { ClipboardCard } from './clipboard-card';
import { CurrencyCard } from './currency-card';
import { LockCard } from './lock-card';
import { PasskeyCard } from './passkey-card';
import { PassphraseCard } from './passphrase-card';
import { PermissionsCard } from './permissions-card';
import { RecoveryKitCard } from './recovery-kit-card';
import { RotateCard } from './rotate-card';
import { minutes } from './spans';
import { WipeCard } from './wipe-card';
import './settings-page.css';

/** Everything that can be chosen. Each choice acts at once. */
export function SettingsPage() {
  const answer = useAnswer(settings);
  const set = useAct('settings.set');
  if (answer.state === 'loading') return <Skeleton label="Reading the settings" lines={6} height={48} />;
  if (answer.state === 'failed') return <Failed failure={answer.failure} onRetry={() => void settings.refresh()} />;
  const change = (part: Partial<SettingsViewT>) => void set.run(part);
  const view = answer.value;
  return (
    <>
      <div className="page-head">
        <h1>Settings</h1>
      </div>
      {set.failure && <Failed failure={set.failure} />}
      <div className="settings-cards">
        <LockCard settings={view} onChange={change} />
        <Card title="Watching">
          <NumberChoice
            label="Ask providers every"
            value={view.pollMinutes}
            from={minutes}
            onChange={(pollMinutes) => change({ pollMinutes })}
          />
          <NumberChoice
            label="Remind me of keys older than"
            value={view.keyMaxDays}
            from={ages}
            onChange={(keyMaxDays) => change({ keyMaxDays })}
            note="Three a day at most, and of each again when as much time has passed once more."
          />
          <p>
            When, where and how you are told of alerts is under <a href="#/alerts">Alerts</a>.
          </p>
        </Card>
        <Card title="Appearance">
          <SelectField label="Theme" value={view.theme} choices={themes} onChange={(theme) => change({ theme })} />
        </Card>
        <CurrencyCard settings={view} onChange={change} />
        <ClipboardCard settings={view} onChange={change} />
        <PermissionsCard />
        <PassphraseCard />
        <RecoveryKitCard />
        <PasskeyCard />
        <RotateCard />
        <BackupCard />
        <ImportCard />
        <ExportCard />
        <ExportUsageCard />
        <AuditCard />
        <WipeCard />
      </div>
    </>
  );
}

const themes = [
  { value: 'system', name: 'As the system' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
] as const;

const ages = [
  [30, '30 days'],
  [60, '60 days'],
  [90, '90 days'],
  [180, '180 days'],
  [365, 'a year'],
  [0, 'never'],
] as const;

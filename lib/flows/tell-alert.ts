import { notify, setBadge } from '@/lib/browser/notify';
import type { Settings } from '@/lib/storage/settings';
import type { AlertRow } from '@/lib/storage/usage-rows';

/** How the user wants to hear of alerts, and what the account is called; the label is absent while the vault is locked. */
export type Telling = {
  settings: Pick<Settings, 'notifications' | 'badge'>;
  labelOf: (accountId: string) => string | undefined;
};

const titles: Record<AlertRow['severity'], string> = {
  notice: 'Worth a look',
  warning: 'Unusual spend',
  critical: 'Spend out of control',
};

/** Shows one alert as a notification; the words are the detector's reasons and the account's label, never a key. */
export async function tellAlert({ settings, labelOf }: Telling, row: AlertRow): Promise<void> {
  if (!settings.notifications) return;
  const label = labelOf(row.accountId);
  await notify(row.id, {
    title: label ? `${titles[row.severity]}: ${label}` : titles[row.severity],
    message: row.reasons.join(' '),
  });
}

/** Makes badge and title say how many alerts wait for an answer. */
export async function showBadge(settings: Pick<Settings, 'badge'>, rows: AlertRow[]): Promise<void> {
  const waiting = rows.filter((row) => row.state === 'open' && row.closedAt === null).length;
  if (waiting === 0 || !settings.badge) return setBadge('', '');
  await setBadge(waiting > 99 ? '99+' : String(waiting), waiting === 1 ? '1 alert' : `${waiting} alerts`);
}

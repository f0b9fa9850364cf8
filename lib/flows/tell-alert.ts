import { notify, setBadge } from '@/lib/browser/notify';
import type { Settings } from '@/lib/storage/settings';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { isWaiting } from '@/lib/usage/waiting';

/** What things are called; a label is absent while the vault is locked. */
export type Naming = { labelOf: (row: AlertRow) => string | undefined };

const titles: Record<AlertRow['severity'], string> = {
  notice: 'Worth a look',
  warning: 'Unusual spend',
  critical: 'Spend out of control',
};
const budgetTitles: Record<AlertRow['severity'], string> = {
  notice: 'Budget will not last',
  warning: 'Budget running low',
  critical: 'Budget used up',
};

/** Says one alert, or several at once, in words: the detector's reasons and the account's label, never a key. */
export function wordsOf({ labelOf }: Naming, rows: readonly AlertRow[]): { title: string; message: string } {
  const [row, ...others] = rows;
  if (!row) return { title: '', message: '' };
  if (others.length === 0) return { title: titleOf(row, labelOf(row)), message: bodyOf(row) };
  const lines = rows.map((each) => `${titleOf(each, labelOf(each))}. ${bodyOf(each)}`);
  return { title: `${rows.length} alerts`, message: lines.join('\n') };
}

/** Shows alerts as one notification. The same alert told again takes the place of the earlier notification. */
export async function tellAlerts(
  settings: Pick<Settings, 'notifications'>,
  rows: readonly AlertRow[],
  words: { title: string; message: string },
): Promise<void> {
  const [row, ...others] = rows;
  if (!settings.notifications || !row) return;
  await notify(others.length === 0 ? row.id : 'digest', words);
}

/** Makes badge and title say how many alerts wait for an answer. */
export async function showBadge(settings: Pick<Settings, 'badge'>, rows: AlertRow[]): Promise<void> {
  const waiting = rows.filter(isWaiting).length;
  if (waiting === 0 || !settings.badge) return setBadge('', '');
  await setBadge(waiting > 99 ? '99+' : String(waiting), waiting === 1 ? '1 alert' : `${waiting} alerts`);
}

const ofKeys: { [K in AlertRow['kind']]?: string } = { exposure: 'Key at risk', age: 'Old key' };

function titleOf(row: AlertRow, label: string | undefined): string {
  const title = ofKeys[row.kind] ?? (row.kind === 'budget' ? budgetTitles : titles)[row.severity];
  return label ? `${title}: ${label}` : title;
}

function bodyOf(row: AlertRow): string {
  const done = (row.stopped ?? []).filter(({ act }) => act !== null).length;
  const stopped =
    done === 0 ? [] : [done === 1 ? 'The key was stopped, as you armed it.' : `${done} keys were stopped.`];
  return [...row.reasons, ...stopped].join(' ');
}

import { onAlarm, ringEvery } from '@/lib/browser/alarms';
import { onIdleState } from '@/lib/browser/idle';
import { createMenus, onCommand, openPopup } from '@/lib/browser/menus';
import { onNotificationClick } from '@/lib/browser/notify';
import { onHostsChanged } from '@/lib/browser/permissions';
import { onBrowserStart, onInstalled } from '@/lib/browser/runtime';
import { openOwnPage } from '@/lib/browser/tabs';
import { onLastWindowClosed } from '@/lib/browser/windows';
import { checkSelection, SELECTION_NOTE } from '@/lib/flows/check-selection';
import { clearClipboard } from '@/lib/flows/clear-clipboard';
import { exportUsage } from '@/lib/flows/export-usage';
import { flushSeen } from '@/lib/flows/keep-guard-history';
import { lockWhenAway } from '@/lib/flows/own-vault';
import { pacePolls } from '@/lib/flows/pace-polls';
import { placeGuard } from '@/lib/flows/set-guard';
import { tellDue } from './delivery';
import { exportPorts } from './export-ports';
import type { House } from './house';
import { paceOf } from './pace';
import { pollNow } from './poll';

/** Registers every listener that is not a message; call it synchronously while the background starts. */
export function schedule(house: House): void {
  onInstalled(async (reason) => {
    // The browser drops storage.session at an update anyway; this says why, and holds where it would not.
    if (reason === 'update') await house.vault.lock('updated');
    await createMenus();
    await start(house);
    if (reason === 'install') await openOwnPage('/options.html#/welcome');
  });
  onBrowserStart(() => start(house));
  onAlarm(async (name) => {
    if (name === 'clipboard') return clearClipboard();
    await house.vault.view();
    await tellDue(house);
    if (name === 'export') await exportUsage(exportPorts(house));
    if (name !== 'poll') return;
    await pacePolls(paceOf(house));
    await flushSeen(house.vault);
    await pollNow(house, { onlyDue: true });
  });
  onIdleState((state) => lockWhenAway(house.vault, state));
  onLastWindowClosed(() => house.vault.lock('windows-closed'));
  onHostsChanged(() => placeGuard());
  onNotificationClick(async (id) => {
    await openOwnPage(id === SELECTION_NOTE ? '/options.html#/guard/check' : await pageOfAlert(house, id));
  });
  onCommand(async (command, selection) => {
    if (command === 'lock') await house.vault.lock('manual');
    if (command === 'open-popup') await openPopup();
    if (command === 'open-dashboard') await openOwnPage('/options.html');
    if (command === 'check-selection' && selection !== undefined) await checkSelection(selection, house.vault);
  });
}

/** An alert's notification leads to the alerts; that of a key at risk straight to the page that replaces it. */
async function pageOfAlert({ database }: House, id: string): Promise<string> {
  const row = await database.alerts.get(id);
  return row?.kind === 'exposure' && row.keyId ? `/options.html#/rotate/${row.keyId}` : '/options.html#/alerts';
}

/** Alarms may be lost between browser runs; making one that runs already changes nothing. */
async function start(house: House): Promise<void> {
  await pacePolls(paceOf(house));
  await ringEvery('lock', 1);
  await ringEvery('export', 60);
  await placeGuard();
}

import { browser } from 'wxt/browser';

/** The alarms of the program. */
export type AlarmName = 'poll' | 'lock' | 'export' | 'clipboard';

/** Rings every so many minutes; an alarm already running with that period is left alone, so a restart does not postpone it. */
export async function ringEvery(name: AlarmName, minutes: number): Promise<void> {
  const running = await browser.alarms.get(name);
  if (running?.periodInMinutes === minutes) return;
  await browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: Math.min(1, minutes) });
}

/** Rings once, at a time (EpochMs) at least half a minute away; an earlier ringing of that name is put off. */
export async function ringAt(name: AlarmName, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

/** Registers the one listener; call it synchronously while the background starts. */
export function onAlarm(listener: (name: AlarmName) => void | Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (isOurs(alarm.name)) void listener(alarm.name);
  });
}

const isOurs = (name: string): name is AlarmName => ['poll', 'lock', 'export', 'clipboard'].includes(name);

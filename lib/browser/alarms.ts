import { browser } from 'wxt/browser';

/** The alarms of the program. */
export type AlarmName = 'poll' | 'lock';

/** Rings every so many minutes; an alarm already running with that period is left alone, so a restart does not postpone it. */
export async function ringEvery(name: AlarmName, minutes: number): Promise<void> {
  const running = await browser.alarms.get(name);
  if (running?.periodInMinutes === minutes) return;
  await browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: Math.min(1, minutes) });
}

/** Registers the one listener; call it synchronously while the background starts. */
export function onAlarm(listener: (name: AlarmName) => void | Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === 'poll' || alarm.name === 'lock') void listener(alarm.name);
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import { until } from './until';

/** Ends the browser that runs over this profile at once, as a crash or a power cut does. Linux only. */
export async function killBrowser(profile: string): Promise<void> {
  for (const id of processesOver(profile)) process.kill(id, 'SIGKILL');
  await until('the end of the browser', async () => processesOver(profile).length === 0);
}

/** The ids of the processes with this profile in their command line; never this one. */
function processesOver(profile: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0 && id !== process.pid && commandOf(id).includes(profile));
}

function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

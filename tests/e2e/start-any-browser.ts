import { startChromium } from './chromium';
import type { Driver, DriverOptions } from './driver';
import { findAnyBrowser } from './find-browser';
import { startFirefox } from './firefox';

/** Starts the first browser there is with the production build made for it; `output` is the folder of the builds. */
export function startAnyBrowser(
  options: Omit<DriverOptions, 'extension' | 'executable'> & { output: string },
): Promise<Driver> {
  const { family, path } = findAnyBrowser();
  return family === 'chromium'
    ? startChromium({ ...options, executable: path, extension: `${options.output}/chrome-mv3` })
    : startFirefox({ ...options, executable: path, extension: `${options.output}/firefox-mv3` });
}

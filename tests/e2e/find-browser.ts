import { existsSync } from 'node:fs';

const places = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** The browser's executable: `RINGFENCE_CHROMIUM` or `RINGFENCE_FIREFOX` if set, else the usual places. Throws when there is none. */
export function findBrowser(name: 'chromium' | 'firefox'): string {
  const named = process.env[`RINGFENCE_${name.toUpperCase()}`];
  const found = named ?? places[name].find((place) => existsSync(place));
  if (!found) throw new Error(`${name} is not installed`);
  return found;
}

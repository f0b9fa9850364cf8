import { existsSync } from 'node:fs';
import places from '../../scripts/browser-places.json' with { type: 'json' };

/** A browser to drive: its program, and whether it is of Chromium's family or Firefox's. */
export type Found = { family: 'chromium' | 'firefox'; path: string };

/**
 * The browser's executable: `RINGFENCE_CHROMIUM` or `RINGFENCE_FIREFOX` if set, else the usual places; Chrome and Edge stand in for
 * Chromium. Throws when there is none.
 */
export function findBrowser(family: 'chromium' | 'firefox'): string {
  const found = look(family);
  if (!found) throw new Error(`${family} is not installed`);
  return found;
}

/** The first browser there is: Chromium, Chrome, Edge, Firefox; `RINGFENCE_BROWSER=firefox` prefers the last. Throws when there is none. */
export function findAnyBrowser(): Found {
  const chromium = process.env['RINGFENCE_BROWSER'] === 'firefox' ? undefined : look('chromium');
  return chromium ? { family: 'chromium', path: chromium } : { family: 'firefox', path: findBrowser('firefox') };
}

function look(family: 'chromium' | 'firefox'): string | undefined {
  const named = process.env[`RINGFENCE_${family.toUpperCase()}`];
  const usual = family === 'chromium' ? [...places.chromium, ...places.chrome, ...places.edge] : places.firefox;
  return named ?? usual.find((place) => existsSync(place));
}

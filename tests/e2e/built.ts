import { fileURLToPath } from 'node:url';

/** The folder of a build, wherever this project lies: its path may hold blanks and letters that an address has to escape. */
export const built = (name: `${'chrome' | 'firefox'}-mv3${'' | '-e2e'}`): string =>
  fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));

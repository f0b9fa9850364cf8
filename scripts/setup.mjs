// Installs what is missing. Plain JavaScript for whatever Node the machine has; everything after it runs on the pinned one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Runs a command in the project; ends the whole run where it fails. */
export function run(command, args, options = {}) {
  // npm and the packages' commands are scripts on Windows, which only a shell can run
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options });
  if (error || status !== 0) {
    console.error(`${[command, ...args].join(' ')} failed${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
}

/** Installs the packages of the lockfile when they are missing or older than it. */
export function ensurePackages() {
  const marker = `${root}/node_modules/.package-lock.json`;
  const fresh = existsSync(marker) && statSync(marker).mtimeMs >= statSync(`${root}/package-lock.json`).mtimeMs - 1000;
  if (!fresh) {
    console.log('Installing packages');
    run('npm', ['ci', '--no-audit', '--no-fund']);
  }
  if (!existsSync(`${root}/.wxt/tsconfig.json`)) run(`${root}/node_modules/.bin/wxt`, ['prepare'], { stdio: 'ignore' });
}

const places = JSON.parse(readFileSync(`${root}/scripts/browser-places.json`, 'utf8'));
/** Debian's package of each family, and which programs are of it. */
const families = {
  chromium: { debian: 'chromium', programs: ['chromium', 'chrome', 'edge'] },
  firefox: { debian: 'firefox-esr', programs: ['firefox'] },
};

/** The families of browser that this machine has a program of. */
export const foundFamilies = () => Object.keys(families).filter(isThere);

const isThere = (family) =>
  process.env[`RINGFENCE_${family.toUpperCase()}`] ||
  families[family].programs.some((program) => places[program].some((place) => existsSync(place)));

/** Makes sure of these families: installs them on Debian and Ubuntu as root, elsewhere prints the one command to run. */
export function ensureBrowsers(wanted = Object.keys(families)) {
  const missing = wanted.filter((family) => !isThere(family));
  if (missing.length === 0) return true;
  const packages = missing.map((family) => families[family].debian);
  if (install(packages)) return true;
  const command = isDebian
    ? `sudo apt-get install ${packages.join(' ')}`
    : process.platform === 'darwin'
      ? `brew install --cask ${missing.join(' ')}`
      : process.platform === 'win32'
        ? `winget install ${missing.map((family) => (family === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox')).join(' ')}`
        : `install ${missing.join(' and ')} with your system's package manager`;
  console.log(`Missing: ${missing.join(', ')}. Run: ${command}`);
  return false;
}

/** Programs that tests of what we hand out are checked with. They are never needed: without one its tests are named as skipped. */
export function ensureTools() {
  const missing = ['victoria-metrics', 'age'].filter((tool) => spawnSync(tool, ['--version']).error);
  for (const tool of missing) install([tool]);
}

const isDebian = existsSync('/etc/debian_version');

/** Installs Debian packages where we may; says whether they are there now. */
function install(packages) {
  if (!isDebian || process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env };
  return [['update'], ['install', '-y', ...packages]].every(
    (args) => spawnSync('apt-get', ['-qq', ...args], quiet).status === 0,
  );
}

/** The environment in which `node` and the project's commands are the pinned ones. */
export const pinned = () => ({
  ...process.env,
  PATH: `${root}/node_modules/.bin${delimiter}${process.env.PATH}`,
  FORCE_COLOR: '0',
});

/** The pinned version of Node, for the first line of a run. */
export const pinnedNode = () => JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).devDependencies.node;

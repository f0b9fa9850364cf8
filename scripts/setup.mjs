// Installs what is missing. Plain JavaScript for whatever Node the machine has; everything after it runs on the pinned one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Runs a command in the project; ends the whole run where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
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

const browsers = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  'firefox-esr': ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** Makes sure of the browsers: installs them on Debian and Ubuntu as root, elsewhere prints the one command to run. */
export function ensureBrowsers(names = Object.keys(browsers)) {
  const missing = names.filter((name) => !browsers[name].some((place) => existsSync(place)) && !named(name));
  if (missing.length === 0) return true;
  const isDebian = existsSync('/etc/debian_version');
  if (isDebian && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')}`);
    run('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    run('apt-get', ['install', '-y', '-qq', ...missing], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  }
  const command = isDebian
    ? `sudo apt-get install ${missing.join(' ')}`
    : process.platform === 'darwin'
      ? `brew install --cask ${missing.map((name) => name.replace('-esr', '')).join(' ')}`
      : `install ${missing.join(' and ')} with your system's package manager`;
  console.log(`Missing: ${missing.join(', ')}. Run: ${command}`);
  return false;
}

const named = (name) => process.env[name === 'chromium' ? 'RINGFENCE_CHROMIUM' : 'RINGFENCE_FIREFOX'];

/** The environment in which `node` and the project's commands are the pinned ones. */
export const pinned = () => ({
  ...process.env,
  PATH: `${root}/node_modules/.bin:${process.env.PATH}`,
  FORCE_COLOR: '0',
});

/** The pinned version of Node, for the first line of a run. */
export const pinnedNode = () => JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).devDependencies.node;

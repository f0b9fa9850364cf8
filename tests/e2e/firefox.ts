import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../world/proxy';
import type { Driver, DriverOptions } from './driver';
import { findBrowser } from './find-browser';
import { firefoxPage, geckoId } from './firefox-page';
import { connectMarionette, type Marionette } from './marionette';

const uuid = '7b1e5c2a-4d6f-4a3b-9c8d-0e1f2a3b4c5d';

/** Starts Firefox with the built extension as a temporary add-on and every host name led into the local world. */
export async function startFirefox(options: DriverOptions): Promise<Driver> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'ringfence-firefox-')));
  const port = await freePort();
  await writeFile(join(profile, 'user.js'), prefs(options, port));
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(
    options.executable ?? findBrowser('firefox'),
    options.headless === false ? args : ['--headless', ...args],
    {
      stdio: 'ignore',
    },
  );
  const session = await connectMarionette(port);
  await session.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await session.send('Addon:Install', { path: options.extension, temporary: true });
  await session.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  const url = (path: string) => `moz-extension://${uuid}/${path}`;
  return {
    name: 'firefox',
    profile,
    console: [],
    url,
    open: async (address) => {
      const opened = await session.send('WebDriver:NewWindow', { type: 'tab', focus: true });
      const page = firefoxPage(session, handleOf(opened));
      await page.goto(address);
      return page;
    },
    killWorker: () => killBackground(session),
    stop: () => stop(session, child),
  };
}

function handleOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'handle' in answer) return String(answer.handle);
  throw new Error('Firefox opened no tab');
}

async function killBackground(session: Marionette) {
  await session.send('Marionette:SetContext', { value: 'chrome' });
  await session.send('WebDriver:ExecuteAsyncScript', {
    script: `const done = arguments[arguments.length - 1];
      WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => done(true), (e) => done(String(e)));`,
    args: [geckoId],
  });
  await session.send('Marionette:SetContext', { value: 'content' });
}

async function stop(session: Marionette, child: ChildProcess) {
  const gone = new Promise((done) => child.once('exit', done));
  await session.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill());
  session.close();
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((done) => server.close(done));
  return port;
}

function prefs(options: DriverOptions, port: number): string {
  const values: Record<string, string | number | boolean> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    'extensions.background.idle.timeout': 600_000,
    // Optional permissions are granted on the click that asks for them, without the native prompt no driver can press.
    'extensions.webextOptionalPermissionPrompts': options.headless === false,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': options.world.proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': options.world.proxyPort,
    'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.enabled': false,
    'dom.disable_open_during_load': false,
    ...options.prefs,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

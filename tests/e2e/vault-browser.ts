import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { loadUnpacked } from './extensions-cdp';
import { findBrowser } from './find-browser';

/** Chromium with the built extension and nothing else: no host can be reached. */
export type VaultBrowser = {
  context: BrowserContext;
  profile: string;
  base: string;
  page: Page;
  /** Sends a message as a page of ours does, from a page that is closed again, so that nothing of it stays in a heap. */
  ask: (name: string, payload: unknown) => Promise<unknown>;
  /** Gives this page an authenticator that can evaluate a PRF; `remove` takes it out of the machine. */
  plugIn: () => Promise<Authenticator>;
};

/** A virtual authenticator. */
export type Authenticator = { id: string; session: CDPSession; remove: () => Promise<void> };

/** Starts it over `profile`, or a fresh one. */
export async function startVaultBrowser(extension: string, given?: string): Promise<VaultBrowser> {
  const profile = given ?? (await mkdtemp(join(tmpdir(), 'ringfence-vault-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 1280, height: 900 },
    args: ['--no-sandbox', '--enable-unsafe-extension-debugging', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const base = `chrome-extension://${await loadUnpacked(context, extension)}`;
  const page = await context.newPage();
  return {
    ...{ context, profile, base, page },
    ask: async (name, payload) => {
      const answer = await askOnce(context, base, { name, payload });
      // The browser shows its passkey prompt to the page that has the focus only.
      await page.bringToFront();
      return answer;
    },
    plugIn: () => plugIn(context, page),
  };
}

async function askOnce(context: BrowserContext, base: string, message: { name: string; payload: unknown }) {
  const helper = await context.newPage();
  await helper.goto(`${base}/manifest.json`);
  const answer: unknown = await helper.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  await helper.close();
  return answer;
}

async function plugIn(context: BrowserContext, page: Page): Promise<Authenticator> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    hasPrf: true,
  } as const;
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  return {
    id: authenticatorId,
    session,
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      await session.detach();
    },
  };
}

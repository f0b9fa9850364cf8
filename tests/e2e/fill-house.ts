import { randomBytes } from 'node:crypto';
import { startWorld, type World } from '../world/world';
import type { Driver, Page } from './driver';
import { until } from './until';

/** A browser with an open vault that holds one OpenAI key, and a page of the extension to speak from. */
export type FillHouse = {
  driver: Driver;
  key: string;
  keyId: string;
  ask: (name: string, payload: unknown) => Promise<Answer>;
  /** Fills as the popup does: asks, and agrees to the origin where it is new. Answers 'filled' or the failure's kind. */
  fill: (tabId: number, more?: Record<string, unknown>) => Promise<string>;
  /** Sends a message without waiting; what it answers can be asked for later. */
  begin: (name: string, payload: unknown) => Promise<() => Promise<Answer>>;
  stop: () => Promise<void>;
};

/** What a message answers. */
export type Answer = { ok: boolean; value?: unknown; failure?: { kind: string; origin?: string } };

type Start = (options: { extension: string; world: World }) => Promise<Driver>;
type Opening = { start: Start; extension: string; more?: Parameters<typeof startWorld>[1] };

/** Starts the world with the sites of `more`, the browser, and a vault whose passphrase nobody knows. */
export async function openFillHouse({ start, extension, more }: Opening): Promise<FillHouse> {
  const world = await startWorld(async () => false, more);
  const driver = await start({ extension, world });
  const page = await driver.open(driver.url('options.html#/settings'));
  const ask = asking(page);
  const bytes = (count: number) => randomBytes(count).toString('base64url');
  const kdf = { alg: 'argon2id', v: 19, m: 65536, t: 3, p: 1, salt: bytes(16) };
  await ask('vault.create', { kek: bytes(32), kdf });
  const key = `sk-proj-CANARY${randomBytes(60).toString('base64url')}`;
  const added = await ask('accounts.add', { provider: 'openai', label: 'Test', apiKey: key });
  if (!added.ok) throw new Error(`no account: ${JSON.stringify(added)}`);
  const accounts = (await ask('accounts.list', {})).value as { keys: { id: string }[] }[];
  const keyId = accounts[0]?.keys[0]?.id ?? '';
  const fill: FillHouse['fill'] = async (tabId, filling = {}) => {
    const first = await ask('key.inject', { keyId, tabId, ...filling });
    const isNew = first.failure?.kind === 'consent-needed';
    const answer = isNew
      ? await ask('key.inject', { keyId, tabId, consentOrigin: first.failure?.origin, ...filling })
      : first;
    return answer.ok ? 'filled' : (answer.failure?.kind ?? 'nothing');
  };
  const stop = async () => {
    await driver.stop();
    world.stop();
  };
  return { driver, key, keyId, ask, fill, begin: beginning(page), stop };
}

const asking =
  (page: Page): FillHouse['ask'] =>
  async (name, payload) =>
    (await page.evaluateBehind(`return ${SEND}`, name, payload)) as Answer;

const beginning =
  (page: Page): FillHouse['begin'] =>
  async (name, payload) => {
    await page.evaluateBehind(
      `window.begun = null; ${SEND}.then((answer) => { window.begun = JSON.stringify(answer); });`,
      name,
      payload,
    );
    return async () => {
      const answered = () => page.evaluateBehind('return window.begun');
      await until('the answer', async () => (await answered()) !== null);
      return JSON.parse(String(await answered()));
    };
  };

const SEND = '(globalThis.browser ?? chrome).runtime.sendMessage({ name: args[0], payload: args[1] })';

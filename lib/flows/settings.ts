import { fail, ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import { readSettings, writeSettings } from '@/lib/storage/settings';
import type { Vault } from '@/lib/vault/vault';

/** Answers 'settings.view'. */
export const viewSettings: Handlers['settings.view'] = async () => ok(await readSettings());

/** Answers 'settings.set'; lock settings hold at once. Fails with `bad-request` for a value out of bounds. */
export const changeSettings =
  (vault: Vault): Handlers['settings.set'] =>
  async (change) => {
    const settings = await writeSettings(change);
    if (!settings) return fail({ kind: 'bad-request', what: 'settings' });
    await vault.applyPolicy();
    return ok(settings);
  };

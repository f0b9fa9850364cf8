import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { Handlers } from '@/lib/messaging/serve';
import { readKek } from '@/lib/vault/kek';
import type { AccountRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';

type RevealHandlers = Pick<Handlers, 'key.reveal' | 'key.copy' | 'export.keys'>;

/** What showing keys leans on; `armClearing` gives the time at which the clipboard is cleared, or null. */
export type RevealPorts = {
  vault: Vault;
  clock: Clock;
  settings: () => Promise<{ revealAsks: boolean }>;
  armClearing: (text: string, now: number) => Promise<number | null>;
};

/**
 * Answers the messages that show keys to their owner, to our own pages only (the protocol table sees to that).
 *
 * One key needs an open vault, and the passphrase again where the settings ask for it; all of them in a file always need it. The audit line
 * is written before any text goes out: no key is ever shown without a trace.
 */
export function revealHandlers(ports: RevealPorts): RevealHandlers {
  const { vault, clock } = ports;
  return {
    'key.reveal': (request) => showOne(ports, request, 'reveal'),
    'key.copy': async (request) => {
      const shown = await showOne(ports, request, 'copy');
      if (!shown.ok) return shown;
      return ok({ ...shown.value, clearsAt: await ports.armClearing(shown.value.text, clock()) });
    },
    'export.keys': async ({ slotId, kek: kekText, format }) => {
      const kek = readKek(kekText);
      if (!kek.ok) return kek;
      const proved = await vault.prove({ slotId, kek: kek.value });
      kek.value.fill(0);
      if (!proved.ok) return proved;
      const noted = await vault.audit({ act: 'keys.export', ...nobody, outcome: format });
      if (!noted.ok) return noted;
      const lines = await revealAll(vault);
      return lines.ok ? ok({ text: format === 'env' ? envOf(lines.value) : jsonOf(lines.value) }) : lines;
    },
  };
}

async function showOne(
  { vault, settings }: RevealPorts,
  { keyId, owner }: MessageIn<'key.reveal'>,
  purpose: 'reveal' | 'copy',
): Promise<Result<{ text: string }, KnownFailure>> {
  if ((await settings()).revealAsks) {
    if (!owner) return fail({ kind: 'passphrase-needed' });
    const kek = readKek(owner.kek);
    if (!kek.ok) return kek;
    const proved = await vault.prove({ slotId: owner.slotId, kek: kek.value });
    kek.value.fill(0);
    if (!proved.ok) return proved;
  }
  const released = await vault.releaseKey({ keyId, purpose });
  if (!released.ok) return released;
  const { key, secret } = released.value;
  const outcome = purpose === 'copy' ? 'copied' : 'shown';
  const noted = await vault.audit({ act: `key.${purpose}`, keyId, accountId: key.accountId, origin: null, outcome });
  const text = noted.ok ? secret.reveal() : '';
  secret.wipe();
  return noted.ok ? ok({ text }) : noted;
}

const nobody = { keyId: null, accountId: null, origin: null };

type Line = { provider: string; account: string; label: string; role: string; key: string };

async function revealAll(vault: Vault): Promise<Result<Line[], KnownFailure>> {
  const [accounts, keys] = [await vault.readRecords('account'), await vault.readRecords('key')];
  if (!accounts.ok) return accounts;
  if (!keys.ok) return keys;
  const byId = new Map(accounts.value.map(({ id, value }): [string, AccountRecord] => [id, value]));
  const lines: Line[] = [];
  for (const { id } of keys.value) {
    const released = await vault.releaseKey({ keyId: id, purpose: 'reveal' });
    if (!released.ok) return released;
    const { key, secret } = released.value;
    const account = byId.get(key.accountId);
    const { label, role } = key;
    lines.push({ provider: account?.provider ?? '', account: account?.label ?? '', label, role, key: secret.reveal() });
    secret.wipe();
  }
  return ok(lines);
}

/** `OPENAI_API_KEY='…'`, the second key of a provider `OPENAI_API_KEY_2`. Quoted so that any dotenv reader gives the key back. */
function envOf(lines: Line[]): string {
  const used = new Map<string, number>();
  const text = lines.map(({ provider, account, label, role, key }) => {
    const base = `${provider.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_${role === 'monitor' ? 'ADMIN' : 'API'}_KEY`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    const comment = [account, label].filter(Boolean).join(', ').replace(/\s+/g, ' ');
    return `# ${comment}\n${base}${count > 1 ? `_${count}` : ''}=${quoted(key)}\n`;
  });
  return text.join('');
}

/** In the first kind of quotes that is not in the key; only a key with single quotes and backticks in it needs escapes. */
function quoted(key: string): string {
  const quote = ["'", '`'].find((each) => !key.includes(each));
  return quote ? `${quote}${key}${quote}` : `"${key.replace(/[\\"]/g, (letter) => `\\${letter}`)}"`;
}

const jsonOf = (lines: Line[]): string =>
  `${JSON.stringify({ format: 'ringfence-keys', version: 1, keys: lines }, null, 2)}\n`;

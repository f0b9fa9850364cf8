import type { Budget } from '@/lib/core/budget';
import { bundledRates } from '@/lib/economics/rate-table';
import type { AccountViewT, SettingsViewT, VaultViewT } from '@/lib/messaging/views';

/** Which face of the surfaces to show: full, many, empty, loading, failed, locked, keyed (locked, with passkey and kit), damaged,
 * corrupt, unknown (site), choosing (one of several fields) or first (run). */
export type Face = { name: string; theme: string };

const now = Date.now();
const kdf = { alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 1, salt: 'A'.repeat(22) } as const;

/** What the background would answer. `loading` never does. */
export function answers(face: Face, name: string): Promise<unknown> {
  if (face.name === 'loading' && name !== 'settings.view') return new Promise(() => undefined);
  if (face.name === 'failed' && name !== 'settings.view' && name !== 'vault.view')
    return Promise.resolve({ ok: false, failure: { kind: 'storage-failed', what: 'quota' } });
  if (face.name === 'unknown' && name === 'key.inject')
    return Promise.resolve({
      ok: false,
      failure: { kind: 'consent-needed', origin: 'https://xn--blt-tna.self-hosted-builders.internal.example:8443' },
    });
  if (face.name === 'choosing' && name === 'key.inject')
    return Promise.resolve({ ok: false, failure: { kind: 'field-ambiguous', count: 3 } });
  return Promise.resolve({ ok: true, value: values(face)[name] ?? null });
}

function values(face: Face): Record<string, unknown> {
  const accounts = face.name === 'empty' ? [] : accountsOf(face.name === 'many' ? 40 : 3);
  const [first] = accounts;
  return {
    'vault.view': vaultOf(face),
    ...checks(face),
    'accounts.list': accounts,
    'settings.view': settingsOf(face),
    'rates.view': bundledRates,
    'notes.read': { text: null },
    'export.view': null,
    'guard.history':
      face.name === 'empty' ? { events: [], learned: [] } : { events: seen, learned: ['0badcafe', '5eedf00d'] },
    'guard.known': { key: [1, 2, 3, 4], own: [] },
    'guard.view': { everywhere: false, sites: ['https://chat.example.com'], off: ['https://docs.example.org'] },
    'audit.list': { lines: logged, brokenAt: face.name === 'many' ? 3 : null },
    'keys.at-provider': ['Reads spend', 'Old laptop', ''].map((name, index) => ({
      providerKeyId: `p${index}`,
      keyId: index === 0 ? 'k1-monitor' : null,
      name,
      head: 'sk-ant-api03-',
      tail: `x${index}AA`,
      facts: { ...facts, active: index !== 2 },
    })),
    'site.view': {
      fillable: true,
      origin: 'https://bolt.example',
      host: 'bolt.example',
      builderId: face.name === 'unknown' ? null : 'bolt-diy',
      builderName: face.name === 'unknown' ? null : 'bolt.diy',
      known: face.name !== 'unknown',
      hint: 'Open the pencil beside the provider, then fill.',
      keys: first?.keys.map((key) => ({ keyId: key.id, fits: 'assigned', placedHere: true })) ?? [],
      pasted: face.name === 'unknown' && first?.keys[0] ? [first.keys[0].id] : [],
    },
    'budgets.list': face.name === 'empty' ? [] : budgets,
    'stops.list': face.name === 'empty' ? [] : ['k0-inference'],
    'webhook.view': face.name === 'empty' ? null : { kind: 'slack', origin: 'https://hooks.slack.com' },
    'key.reveal': { text: 'sk-CANARY-shown-to-its-owner-and-nobody-else' },
    'key.copy': { text: 'sk-CANARY-copied-by-its-owner', clearsAt: now + 30_000 },
    'key.inject': { origin: 'https://bolt.example', builderName: 'bolt.diy', saveHint: 'Press the tick to keep it.' },
    'fill.fields': [
      'OpenAI API key',
      'Key for embeddings, only if it is another one than the key for chat above',
      '',
    ].map((label, ref) => ({ pick: { documentId: 'd', nonce: 'n', ref }, label, likely: ref === 0 })),
    'import.preview': found,
    'usage.refresh': { polled: 3, failed: 0, skipped: 0 },
    'accounts.add': { accountId: 'a0', checks: [{ role: 'inference', failure: null }] },
  };
}

const seen = (
  [
    ['https://chat.example.com', 'openai', 'paste', 'redacted', null, null, []],
    ['https://forum.example.org', 'own-key', 'send', 'once', 'test-key', null, ['k1-inference']],
    [
      'https://a-very-long-name-of-a-company.issues.example.net',
      'deepseek-dashscope',
      'typed',
      'cancelled',
      null,
      null,
      [],
    ],
    ['https://chat.example.com', 'generic-context', 'drop', 'not-a-key', null, '5eedf00d', []],
    ['http://localhost:3000', 'encoded', 'file', 'never-here', null, null, []],
    ['https://app.example.com', 'anthropic', 'inserted', 'shown', null, null, []],
  ] as const
).map(([origin, rule, how, choice, reason, print, keys], index) => ({
  ...{ at: now - 60_000 * 9 ** index, origin, rule, how, choice, reason, print, keys },
}));

const logged = [
  ['guard.paste', null, 'https://chat.example.com', 'openai-project:redacted'],
  ['key.inject', 'k1-inference', 'https://bolt.example', 'filled'],
  ['key.reveal', 'k0-inference', null, 'shown'],
  ['key.copy', 'gone-4711', null, 'done'],
  ['vault.unlock', null, null, 'after-2-failed'],
  ['keys.export', null, null, 'env'],
].map(([act, keyId, origin, outcome], index) => ({
  ...{ at: now - 60_000 * 17 ** index, act, keyId, accountId: null, origin, outcome },
}));

const found = ['openai', 'openai deepseek', 'anthropic', ''].map((providers, index) => ({
  index,
  name: ['OPENAI_API_KEY', 'password', 'API key', 'MY_API_KEY'][index],
  where: ['line 1', 'A very long title of an item in a password manager', 'Anthropic', 'line 9'][index],
  masked: ['sk-proj-…9fQ2', 'sk-…77Bc', 'sk-ant-admin01-…AA', 'x…q0'][index],
  providers: providers.split(' ').filter(Boolean),
  role: index === 2 ? 'monitor' : 'inference',
  duplicate: index === 0,
}));

const budgets: Budget[] = (
  [
    ['b0', { kind: 'total' }, 'month', 620, true],
    ['b1', { kind: 'account', id: 'a0' }, 'day', 20, false],
    ['b2', { kind: 'key', id: 'k1-inference' }, 'month', 90, false],
  ] as const
).map(([id, scope, period, limit, stop]) => ({
  ...{ id, scope, period, stop, limit: limit * 1e9, currency: 'USD' },
  ...{ warnAt: [50, 80], warnOnForecast: true, createdAt: now },
}));

function vaultOf({ name }: Face): VaultViewT {
  const states: Record<string, VaultViewT['state']> = {
    ...{ locked: 'locked', keyed: 'locked', first: 'none', corrupt: 'corrupt' },
  };
  const state = states[name] ?? 'unlocked';
  return {
    state,
    why: state === 'locked' ? 'idle' : null,
    slots: [
      { id: 's', type: 'passphrase', createdAt: now, kdf },
      ...(name === 'keyed' || name === 'damaged' ? otherSlots : []),
    ],
    deadlineAt: now + 3_600_000,
    throttledUntil: null,
  };
}

const otherSlots: VaultViewT['slots'] = [
  { id: 'r', type: 'recovery', createdAt: now - 86_400_000, recovery: { salt: 'A'.repeat(22) } },
  {
    ...{ id: 'p', type: 'prf', createdAt: now - 172_800_000 },
    prf: { credentialId: 'AA', rpId: null, evalSalt: 'A'.repeat(43) },
  },
];

/** What the self-test and the survey of a vault say. */
const checks = ({ name }: Face) => ({
  'vault.prove': null,
  'vault.inspect': {
    intact: 41,
    damaged:
      name === 'damaged'
        ? [
            { name: 'secret/0b0f6a4e-6d0d-4a51-9c3f-3a3f8d1c9a11', how: 'changed' },
            { name: 'placement/5d1f6a4e-0d0d-4a51-9c3f-3a3f8d1c9a12', how: 'missing' },
          ]
        : [],
  },
  'vault.survey': { main: 'damaged', copy: 'missing', records: 43, problem: 'header spelling' },
});

const settingsOf = ({ name, theme }: Face): SettingsViewT => ({
  idleMinutes: 15,
  deadlineHours: 8,
  lockOnSystemLock: true,
  revealAsks: false,
  displayCurrency: name === 'rupees' ? 'INR' : 'USD',
  ratesOnline: false,
  notifications: true,
  badge: true,
  theme: theme === 'dark' ? 'dark' : 'light',
  keyMaxDays: 90,
  pollMinutes: 15,
  sensitivity: 'usual',
  quietFrom: null,
  quietTo: null,
  digestAt: null,
  onboarded: true,
});

const facts = {
  active: true,
  createdAt: now - 120 * 86_400_000,
  lastUsedAt: now - 86_400_000,
  limitNanos: null,
  limitCurrency: 'USD',
  seenAt: now - 600_000,
};

const names = ['openai', 'anthropic', 'openrouter'];
const labels = [
  'Side project',
  'Work',
  'A very long name that somebody wrote to remember what this account was ever for',
];

/** Invented accounts; the third has a long name and no host permission. */
export function accountsOf(count: number): AccountViewT[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    provider: names[index % 3] ?? 'openai',
    label: `${labels[index % 3]}${index > 2 ? ` ${index}` : ''}`,
    baseUrl: null,
    createdAt: now - 90 * 86_400_000,
    hostGranted: index % 3 !== 2,
    keys: (['inference', 'monitor'] as const).map((role) => ({
      id: `k${index}-${role}`,
      accountId: `a${index}`,
      role,
      label: role === 'monitor' ? 'Reads spend' : (labels[index % 3] ?? ''),
      masked: role === 'monitor' ? 'sk-admin-…4Xa1' : 'sk-proj-…9fQ2',
      createdAt: now - 80 * 86_400_000,
      lastUsedAt: role === 'monitor' ? null : now - 2 * 86_400_000,
      providerKeyId: null,
      origins: ['https://bolt.example', 'https://other.example'],
      ...(index === 1 && { facts }),
      placements:
        role === 'monitor'
          ? []
          : [
              {
                keyId: `k${index}`,
                origin: 'https://bolt.example',
                builderId: null,
                since: now - 9e8,
                lastSeen: now,
                stale: false,
              },
            ],
    })),
  }));
}

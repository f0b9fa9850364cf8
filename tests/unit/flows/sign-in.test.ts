import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Send } from '@/lib/browser/http';
import { fail, ok } from '@/lib/core/result';
import { epochMs } from '@/lib/core/units';
import { addAccount } from '@/lib/flows/add-account';
import { signInHandlers } from '@/lib/flows/sign-in';
import { recogniseKey } from '@/lib/leaks/recognise';
import { unlockedWorld } from '../vault/fake-ports';

const callback = 'https://ours.chromiumapp.org/';
const wishes = { provider: 'openrouter', name: 'Bolt', limit: 20_000_000_000, period: 'month', callback } as const;
const key = `sk-or-v1-${'CANARY'.padEnd(64, '0')}`;

let sent: Parameters<Send>[];
let answer: unknown;

async function house() {
  const { vault, world } = await unlockedWorld();
  const send: Send = async (target, spec, secret) => {
    sent.push([target, spec, secret]);
    verifierSent = new TextDecoder().decode(secret.bytes());
    return ok({ status: 200, body: answer, bytes: 0 });
  };
  const add = addAccount({
    ...{ vault, recognise: recogniseKey, onKeysChanged: async () => undefined },
    clock: () => epochMs(world.now),
    check: async () => ok(null),
  });
  const handlers = signInHandlers({ vault, send, add });
  const page = async (more: { expiresAt: number | null } = { expiresAt: null }) => {
    const at = await handlers['accounts.sign-in-page']({ ...wishes, ...more }, undefined);
    if (!at.ok) throw new Error(at.failure.kind);
    return { ...at.value, query: new URL(at.value.url).searchParams };
  };
  const end = (verifier: string, led: string | null) =>
    handlers['accounts.sign-in']({ provider: 'openrouter', label: 'Side', verifier, led }, undefined);
  return { vault, handlers, page, end };
}

let verifierSent = '';

beforeEach(() => {
  sent = [];
  answer = { key, user_id: null };
  verifierSent = '';
});

test('the page is the provider’s own, with a challenge that only the verifier answers, and the wishes', async () => {
  const { page } = await house();
  const { url, verifier, query } = await page({ expiresAt: Date.UTC(2027, 0, 1) });
  expect(new URL(url).origin + new URL(url).pathname).toBe('https://openrouter.ai/auth');
  expect(query.get('code_challenge')).toBe(createHash('sha256').update(verifier).digest('base64url'));
  expect(query.get('code_challenge_method')).toBe('S256');
  expect(url).not.toContain(verifier);
  expect(Object.fromEntries(query)).toMatchObject({
    ...{ callback_url: callback, key_label: 'Bolt', limit: '20', usage_limit_type: 'monthly' },
    expires_at: '2027-01-01T00:00:00.000Z',
  });
  expect((await page()).verifier).not.toBe(verifier);
});

test('the code is turned into the key, which is stored and never answered', async () => {
  const { vault, page, end } = await house();
  const { verifier } = await page();
  const ended = await end(verifier, `${callback}?code=abc`);
  expect(ended).toMatchObject({ ok: true, value: { checks: [{ role: 'inference', failure: null }] } });
  expect(JSON.stringify(ended)).not.toContain('CANARY');
  expect(sent).toHaveLength(1);
  const [target, spec] = sent[0] ?? [];
  expect(target?.auth).toBeNull();
  expect(spec).toMatchObject({ url: 'https://openrouter.ai/api/v1/auth/keys', keyField: 'code_verifier' });
  expect(spec?.body).toEqual({ code: 'abc', code_challenge_method: 'S256' });
  expect(verifierSent).toBe(verifier);
  const keys = await vault.readRecords('key');
  expect(keys.ok && keys.value.map(({ value }) => value.masked)).toEqual(['sk-or-v1…0000']);
});

test.each([
  ['closed', null],
  ['refused', `${callback}?error=access_denied`],
])('a window that was %s makes no key', async (_, led) => {
  const { page, end } = await house();
  const { verifier } = await page();
  expect(await end(verifier, led)).toEqual(fail({ kind: 'sign-in-ended', provider: 'openrouter' }));
  expect(sent).toEqual([]);
});

test('no key is made that a locked vault could not keep', async () => {
  const { vault, page, end } = await house();
  const { verifier } = await page();
  await vault.lock('manual');
  expect(await end(verifier, `${callback}?code=abc`)).toEqual(fail({ kind: 'locked' }));
  expect(sent).toEqual([]);
});

test('an answer without a key is drift, and a provider without a sign-in has no page', async () => {
  const { handlers, page, end } = await house();
  const { verifier } = await page();
  answer = { user_id: null };
  expect(await end(verifier, `${callback}?code=abc`)).toEqual(
    fail({ kind: 'schema-drift', provider: 'openrouter', path: 'key' }),
  );
  const none = await handlers['accounts.sign-in-page']({ ...wishes, provider: 'openai', expiresAt: null }, undefined);
  expect(none).toMatchObject({ ok: false, failure: { kind: 'not-offered' } });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Secret } from '@/lib/core/secret';
import { epochMs } from '@/lib/core/units';
import { openAge, sealAge } from '@/lib/export/age-file';
import { importHandlers } from '@/lib/flows/import-keys';
import { revealHandlers } from '@/lib/flows/reveal-key';
import { toBase64url } from '@/lib/vault/base64url';
import { someKek, unlockedWorld } from '../vault/fake-ports';

const clock = () => epochMs(0);
const letters = [...'ABCabc0189-_.+/=~$#\\:;,\'"`'];
/** Whatever a key may look like: no blanks, and long enough to be one. */
const keys = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom(...letters), minLength: 12, maxLength: 60 }).map((text) => `CANARY-${text}`),
  { minLength: 1, maxLength: 4 },
);
const recognise = (text: string) => ({ providers: text.startsWith('CANARY-') ? ['openai'] : [] });

async function exportOf(texts: string[], format: 'env' | 'json'): Promise<string> {
  const { vault, slotId } = await unlockedWorld();
  for (const [index, text] of texts.entries()) {
    const id = `k${index}`;
    const account = { id: `a${index}`, provider: 'openai', label: `It's "${index}"`, baseUrl: null, createdAt: 0 };
    const key = {
      ...{ id, accountId: account.id, role: 'inference' as const, label: '', masked: 'x', origins: [], createdAt: 0 },
      ...{ lastUsedAt: null, providerKeyId: null },
    };
    await vault.writeRecords([
      { act: 'put', kind: 'account', id: account.id, value: account },
      { act: 'put', kind: 'key', id, value: key },
      { act: 'put-secret', id, secret: Secret.fromText(text) },
    ]);
  }
  const settings = async () => ({ revealAsks: false });
  const handlers = revealHandlers({ vault, clock, settings, armClearing: async () => null });
  const exported = await handlers['export.keys']({ slotId, kek: toBase64url(someKek()), format }, undefined);
  return exported.ok ? exported.value.text : '';
}

/** What another vault holds after importing everything found in the text. */
async function importOf(text: string): Promise<string[]> {
  const { vault } = await unlockedWorld();
  const handlers = importHandlers({ vault, clock, recognise, onKeysChanged: async () => undefined });
  const found = await handlers['import.preview']({ text }, undefined);
  if (!found.ok) return [];
  const picks = found.value.map(({ index }) => ({ index, provider: 'openai', label: 'x' }));
  await handlers['import.take']({ text, picks }, undefined);
  const held = await vault.readRecords('key');
  const texts = await Promise.all(
    (held.ok ? held.value : []).map(async ({ id }) => {
      const released = await vault.releaseKey({ keyId: id, purpose: 'reveal' });
      return released.ok ? released.value.secret.reveal() : '';
    }),
  );
  return texts.sort();
}

test.each(['env', 'json'] as const)('what is exported as %s comes back whole in another vault', async (format) => {
  await fc.assert(
    fc.asyncProperty(keys, async (texts) => {
      expect(await importOf(await exportOf(texts, format))).toEqual(texts.toSorted());
    }),
    { numRuns: 25 },
  );
});

test('and so does an age file of it', async () => {
  const texts = ['CANARY-one-of-two-keys', 'CANARY-two-of-two-keys'];
  const sealed = await sealAge(await exportOf(texts, 'json'), 'passphrase', 10);
  const opened = await openAge(new TextEncoder().encode(sealed), 'passphrase');
  expect(await importOf(opened.ok ? opened.value : '')).toEqual(texts.toSorted());
});

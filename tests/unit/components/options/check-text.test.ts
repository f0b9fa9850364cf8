import { expect, test } from 'vitest';
import { type CheckedKey, checkText, maskFound } from '@/components/options/guard/check-text';
import { fingerprint } from '@/lib/leaks/fingerprint';
import { redact } from '@/lib/leaks/redact';

const hashKey = [1, 2, 3, 4] as const;
const none = { key: hashKey, own: [] };
const letters = (seed: number, count: number) =>
  Array.from({ length: count }, (_, at) => 'aB3dE5fG7hJ9kL2mNpQrStUvWxYz48'[(at * 7 + seed * (at + 3)) % 30]).join('');
const anthropic = (seed: number) => `sk-ant-api03-CANARY${letters(seed, 87)}AA`;
const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const check = async (text: string, known: Parameters<typeof checkText>[1] = none): Promise<CheckedKey[]> =>
  (await checkText(text, known, watch())) ?? [];
const filler = (length: number) => 'GET /health 200 in 3 ms\n'.repeat(Math.ceil(length / 24)).slice(0, length - 1);

test('a key is found with its line and its ends, whatever stands before it', async () => {
  const key = anthropic(1);
  const [found, ...more] = await check(`one\ntwo\nANTHROPIC_API_KEY=${key}\n`);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ line: 3, provider: 'anthropic', ownId: null });
  expect(found?.masked).toBe(`${key.slice(0, 8)}…${key.slice(-4)}`);
});

test('a key is found once at every place around the border of two parts', async () => {
  const key = anthropic(2);
  for (let before = 131_072 - 130; before < 131_072 + 20; before += 11) {
    const text = `${'x'.repeat(before % 7)} ${filler(before)} ${key} ${filler(300_000)}`;
    const found = await check(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([key]);
  }
});

test('a text without any line end or blank is cut where no key is', async () => {
  const key = anthropic(3);
  const unit = '{"a":1,"b":[2,3]},';
  const text = `${unit.repeat(7282)}"${key}",${unit.repeat(9000)}`;
  expect((await check(text)).map(({ start, end }) => text.slice(start, end))).toEqual([key]);
});

test('what names a key stands in the part before it', async () => {
  const value = letters(9, 40);
  const head = `${filler(131_072 - 12)}\ncohere api key:`;
  const found = await check(`${head} ${value}\n${filler(5000)}`);
  expect(found).toHaveLength(1);
});

test('a huge encoded block is covered to its end', async () => {
  const block = btoa(`ANTHROPIC_API_KEY=${anthropic(4)}\n${'NOTHING=here at all\n'.repeat(12_000)}`);
  const text = `data: ${block}\nend\n`;
  const found = await check(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([block.replace(/=+$/, '')]);
});

test('an own key is known in any spacing, and all of it is redacted', async () => {
  const key = anthropic(5);
  const print = fingerprint('k1', key, hashKey);
  const text = `see ${key.slice(0, 40)}\n${key.slice(40)} ok`;
  const found = await check(text, { key: hashKey, own: print ? [print] : [] });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ ownId: 'k1', confidence: 1, line: 1 });
  expect(redact(text, found)).toMatch(/^see \[\w+_KEY\] ok$/);
});

test('an aborted check stops and tells nothing', async () => {
  const control = new AbortController();
  const shares: number[] = [];
  const text = `${anthropic(6)}\n${filler(4_000_000)}`;
  const done = checkText(text, none, {
    signal: control.signal,
    onProgress: (share) => {
      shares.push(share);
      control.abort();
    },
  });
  control.abort();
  expect(await done).toBeUndefined();
  expect(shares.length).toBeLessThanOrEqual(1);
});

test('a mask never shows more than a third', () => {
  for (const length of [3, 9, 16, 32, 51, 108]) {
    const shown = maskFound('a'.repeat(length)).length - 1;
    expect(shown).toBeLessThanOrEqual(length / 3);
  }
});

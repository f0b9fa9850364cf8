import { expect, test } from 'vitest';
import { toBase64url } from '@/lib/vault/base64url';
import { deriveKek } from '@/lib/vault/derive';
import { deriveInWorker } from '@/lib/vault/derive-in-worker';
import { freshKdf } from '@/lib/vault/kdf';
import { passphraseBytes } from '@/lib/vault/passphrase-bytes';

const light = { ...freshKdf(), m: 19_456, t: 2 };

/** A worker in this very thread: answers what `reply` says, and remembers how it was used. */
class FakeWorker extends EventTarget {
  sent: unknown[] = [];
  isTerminated = false;
  readonly reply: unknown;
  constructor(reply: unknown) {
    super();
    this.reply = reply;
  }
  postMessage(message: unknown): void {
    this.sent.push(message);
    if (this.reply !== undefined)
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: this.reply })));
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

const run = (worker: FakeWorker, signal?: AbortSignal) =>
  deriveInWorker('x', light, { startWorker: () => worker as unknown as Worker, ...(signal ? { signal } : {}) });

test('the same passphrase in another Unicode form gives the same key, and its bytes are wiped', async () => {
  const [composed, decomposed] = [passphraseBytes('caf\u00e9 \uff21'), passphraseBytes('cafe\u0301 A')];
  expect(composed).toEqual(decomposed);
  const first = await deriveKek(composed, light);
  expect(first).toEqual(await deriveKek(decomposed, light));
  expect(first).toHaveLength(32);
  expect(composed.every((byte) => byte === 0)).toBe(true);
});

test.each([
  ['memory', { m: 4_194_304 }],
  ['too little memory', { m: 8_192 }],
  ['passes', { t: 21 }],
  ['lanes', { p: 5 }],
  ['salt', { salt: toBase64url(new Uint8Array(8)) }],
])('parameters out of bounds are refused before they are run: %s', async (_, change) => {
  expect(await deriveKek(passphraseBytes('x'), { ...light, ...change })).toBeUndefined();
});

test('the worker ends with its answer, with a refusal and when it is stopped', async () => {
  const [answering, refusing, silent] = [new FakeWorker('a2Vr'), new FakeWorker(null), new FakeWorker(undefined)];
  expect(await run(answering)).toBe('a2Vr');
  await expect(run(refusing)).rejects.toThrow('refused');
  const stop = new AbortController();
  const stopped = run(silent, stop.signal);
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  expect([answering, refusing, silent].map((worker) => worker.isTerminated)).toEqual([true, true, true]);
});

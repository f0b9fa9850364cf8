const calls = ['encrypt', 'decrypt', 'importKey', 'deriveKey', 'deriveBits', 'digest', 'sign', 'verify'] as const;

const originals = Object.fromEntries(calls.map((name) => [name, crypto.subtle[name]]));

/**
 * Runs `before` before and after every WebCrypto call, whoever makes it; throwing there is a worker that died between two awaits.
 * `undefined` takes the watch away.
 */
export function watchCrypto(before: (() => void) | undefined): void {
  for (const name of calls) {
    const original: unknown = originals[name];
    if (typeof original !== 'function') continue;
    const watched = async (...given: unknown[]) => {
      before?.();
      const answer: unknown = await original.apply(crypto.subtle, given);
      before?.();
      return answer;
    };
    Object.defineProperty(crypto.subtle, name, { configurable: true, value: before ? watched : original });
  }
}

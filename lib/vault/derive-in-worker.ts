import type { Kdf } from './kdf';
import { passphraseBytes } from './passphrase-bytes';

/** How to watch, or stop, a derivation. */
export type DeriveOptions = {
  signal?: AbortSignal;
  /** Hears how long the derivation took: the measure for `strongerKdf`. */
  onDone?: (tookMs: number) => void;
  /** Makes the worker; differs in tests only. */
  startWorker?: () => Worker;
};

/**
 * Derives a slot's key from a passphrase in a worker of its own, which ends with it and takes its memory along.
 *
 * Gives 32 bytes as base64url. Rejects with an `AbortError` when stopped and an `Error` when the parameters were refused or the
 * machine could not give the memory; the worker is gone in every case.
 */
export function deriveInWorker(passphrase: string, kdf: Kdf, options: DeriveOptions = {}): Promise<string> {
  const { signal, onDone, startWorker = ownWorker } = options;
  const worker = startWorker();
  const startedAt = performance.now();
  const password = passphraseBytes(passphrase);
  return new Promise<string>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') return reject(new Error('derivation refused'));
      onDone?.(performance.now() - startedAt);
      resolve(data);
    });
    worker.addEventListener('error', () => reject(new Error('derivation failed')));
    signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')), { once: true });
    if (signal?.aborted) return reject(new DOMException('stopped', 'AbortError'));
    worker.postMessage({ password, kdf }, [password.buffer]);
  }).finally(() => worker.terminate());
}

const ownWorker = (): Worker => new Worker(new URL('./derive.worker.ts', import.meta.url), { type: 'module' });

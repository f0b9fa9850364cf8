import type { Result } from '@/lib/core/result';
import type { AgeFailure } from './age-file';

/** One job of the worker: a text to seal or a file to open. */
export type AgeTask = { passphrase: string } & ({ text: string } | { file: Uint8Array });

/** `sealAge` in a worker of its own, which takes its 256 MiB along when it ends. Rejects where the machine could not give them. */
export async function sealAgeInWorker(text: string, passphrase: string): Promise<string> {
  const answer: unknown = await run({ text, passphrase });
  if (typeof answer !== 'string') throw new Error('sealing refused');
  return answer;
}

/** `openAge` in a worker of its own. */
export const openAgeInWorker = (file: Uint8Array, passphrase: string): Promise<Result<string, AgeFailure>> =>
  run({ file, passphrase });

function run<T>(task: AgeTask): Promise<T> {
  const worker = new Worker(new URL('./age.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<T>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<T>) => resolve(data));
    worker.addEventListener('error', () => reject(new Error('worker failed')));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

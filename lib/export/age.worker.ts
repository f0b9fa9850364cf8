import { fail } from '@/lib/core/result';
import { openAge, sealAge } from './age-file';
import type { AgeTask } from './age-in-worker';

// A worker of our own page: nobody but that page can reach it, and it lives for one file.
self.onmessage = async ({ data }: MessageEvent<AgeTask>) => {
  const answer = 'text' in data ? sealAge(data.text, data.passphrase) : openAge(data.file, data.passphrase);
  self.postMessage(await answer.catch(() => fail({ kind: 'import-unreadable', what: 'damaged' })));
};

import { useRef, useState } from 'react';
import { requestHosts } from '@/lib/browser/permissions';

/** Asks the browser for hosts inside a click; `skip` goes on without waiting for an answer that may never come. */
export function useHostRequest() {
  const [busy, setBusy] = useState(false);
  const skip = useRef<() => void>(() => undefined);

  const request = async (hosts: readonly string[]): Promise<boolean> => {
    const answer = hosts.length === 0 ? Promise.resolve(true) : requestHosts(hosts);
    setBusy(true);
    const skipped = new Promise<boolean>((resolve) => {
      skip.current = () => resolve(false);
    });
    return Promise.race([answer, skipped]).finally(() => setBusy(false));
  };

  return { busy, request, skip: () => skip.current() };
}

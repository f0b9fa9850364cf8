import { useEffect } from 'react';
import { send } from '@/lib/messaging/send';

const EVERY_MS = 60_000;

/** Tells the background once a minute that figures are being looked at, so that they are asked for as often as providers allow. */
export function useWatching(): void {
  useEffect(() => {
    const tell = () => {
      if (!document.hidden) void send('usage.watch', {});
    };
    tell();
    const timer = setInterval(tell, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}

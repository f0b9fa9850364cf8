import { useEffect, useState } from 'react';
import { fullTime, spanWords } from '../text/time-text';

const EVERY_MS = 15_000;

/** How long something has been going on, kept current while it is looked at. */
export function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={new Date(since).toISOString()} title={`since ${fullTime(since)}`}>
      {spanWords(Math.max(0, now - since))}
    </time>
  );
}

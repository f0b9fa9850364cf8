import type { ReactNode } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import { useDoors } from '../hooks/doors';
import { failureWords } from '../text/failures';
import { Button } from './button';
import { Notice } from './notice';

type Props = { failure: KnownFailure; onRetry?: (() => void) | undefined; children?: ReactNode };

/** A failure in words, read out at once, with 'Try again' where that helps or what the caller offers instead. */
export function Failed({ failure, onRetry, children }: Props) {
  const doors = useDoors();
  const { say, offer } = failureWords(failure);
  return (
    <Notice tone="look" live>
      <p>{say}</p>
      {children}
      {offer === 'restore' && (
        <div>
          <Button onClick={() => doors.openPage('options.html#/recovery')}>See what is intact</Button>
        </div>
      )}
      {offer === 'retry' && onRetry && (
        <div>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </Notice>
  );
}

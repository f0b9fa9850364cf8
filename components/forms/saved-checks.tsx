import { FailureSchema } from '@/lib/core/failures';
import { z } from '@/lib/core/zod';
import { failureWords } from '../text/failures';
import { wordsOf } from '../text/provider-forms';
import { Notice } from '../ui/notice';
import type { Saved } from './account-form';

/** What the checks of a new account said, one sentence a key, and what this account cannot tell yet. */
export function SavedChecks({ saved }: { saved: Saved }) {
  const words = wordsOf(saved.provider);
  const monitored = saved.outcome.checks.some((check) => check.role === 'monitor');
  return (
    <div className="stack">
      {saved.outcome.checks.map((check) => {
        const failure = z.safeParse(FailureSchema, check.failure);
        const name = check.role === 'monitor' ? 'Monitor key' : 'API key';
        return check.failure === null ? (
          <Notice key={check.role} tone="good" live>
            <p>{name}: verified with the provider.</p>
          </Notice>
        ) : (
          <Notice key={check.role} tone="look" live>
            <p>
              {name}: stored. {failure.success ? failureWords(failure.data).say : 'It could not be checked.'}
            </p>
          </Notice>
        );
      })}
      {!saved.hostGranted && (
        <Notice tone="look">
          <p>
            You did not allow {words?.name ?? 'the provider'}. The key can be filled and copied; its spend stays unknown
            until you allow it under Keys.
          </p>
        </Notice>
      )}
      {!monitored && words && (
        <Notice>
          <p>
            {words.keyTells} Add its {words.monitorName} under Keys to see more.
          </p>
        </Notice>
      )}
    </div>
  );
}

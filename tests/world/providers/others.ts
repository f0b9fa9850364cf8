import type { Answer, Question } from './answer';
import { daily } from './daily';
import { metered } from './metered';

/** The providers beyond the first three: the hosts they answer at, and how. */
export const others: Record<string, { at: readonly string[]; answer: (question: Question) => Answer }> = {
  ...metered,
  ...daily,
};

import { useSyncExternalStore } from 'react';
import type { Answer, Answered } from './answer';

/** The current state of a question, redrawn when it changes. */
export function useAnswer<T>(answer: Answer<T>): Answered<T> {
  return useSyncExternalStore(answer.subscribe, answer.get);
}

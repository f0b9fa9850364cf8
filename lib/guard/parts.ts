import type { Finding } from '@/lib/leaks/finding';
import type { FileAttempt, TextAttempt, Writing } from './attempt';
import type { Decision } from './decide';
import type { GuardState } from './state';

/**
 * What `guard-scan.js` and `guard-card.js` add to the guard of one document: the detector, and what happens after a hit.
 *
 * They come when a text field first gets the focus, so that a page in which nobody writes carries the gate alone.
 */
export type Parts = {
  /** Whether a text must be held, decided at once; `undefined` lets it through. */
  judge: (writing: Writing, state: GuardState) => Decision | undefined;
  /** The detector itself. */
  scan: (text: string) => Finding[];
  /** Shows the card for what was held and acts on the answer. */
  hold: (attempt: TextAttempt, decision: Decision, state: GuardState) => Promise<void>;
  /** Reads files, holds those with keys, lets the others through. */
  inspect: (attempt: FileAttempt, state: GuardState) => Promise<void>;
  /** Tells of a key that stands in a field, without interrupting. */
  notice: (writing: Writing, decision: Decision, state: GuardState) => void;
};

declare global {
  // The scripts of one extension share one world in a document, which no script of the page can see.
  var ringfenceParts: Partial<Parts> | undefined;
}

/** Adds to the parts of this document. */
export function addParts(parts: Partial<Parts>): void {
  globalThis.ringfenceParts = { ...globalThis.ringfenceParts, ...parts };
}

/** The parts once all of them are there. */
export function allParts(): Parts | undefined {
  const { scan, judge, hold, inspect, notice } = globalThis.ringfenceParts ?? {};
  return scan && judge && hold && inspect && notice ? { scan, judge, hold, inspect, notice } : undefined;
}

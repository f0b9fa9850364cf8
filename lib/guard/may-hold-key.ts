import { SUSPECT } from '@/lib/leaks/suspect';

const RUN = /[\w+/-]{15,}/g;
const NO_WORDS = /\d|[A-Z]{2}|[a-z][A-Z]|[a-z]{24}/;

/**
 * Whether the detector could find a key in a text: `false` only where it surely finds none.
 *
 * A few lines that decide what must wait while the detector is on its way. Prose never waits; long words with digits or capitals
 * inside, and text with invisible or escaped characters, do.
 */
export const mayHoldKey = (text: string): boolean =>
  SUSPECT.test(text) || (text.match(RUN)?.some((run) => NO_WORDS.test(run)) ?? false);

import { CLASSES, CORE, maskOf } from './characters';

type Step = { literal: string } | { set: number; min: number; max: number };

/** A shape ready to match: the literal it starts with (may be empty), its steps, and whether its length varies. */
export type Shape = { prefix: string; steps: readonly Step[]; open: boolean };

const UUID = '<h8>-<h4>-<h4>-<h4>-<h12>';

/**
 * Reads a shape: literal text with sets in angle brackets, `gsk_<a52>`, `figd_<u38-42>`, `<uuid>:<h32>`.
 *
 * The letters are those of `CLASSES`. A range takes as much as it can and never gives back, so matching is linear.
 */
export function parseShape(source: string): Shape {
  const steps = source
    .replaceAll('<uuid>', UUID)
    .split(/(<\w\d+(?:-\d+)?>)/)
    .filter((part) => part !== '')
    .map(parseStep);
  const [first] = steps;
  const open = steps.some((step) => 'set' in step && step.min !== step.max);
  return { prefix: first && 'literal' in first ? first.literal : '', steps, open };
}

/** Where the shape that starts at `start` ends, or -1. It must not be followed by more of the same token. */
export function matchShape(shape: Shape, text: string, start: number): number {
  let at = start;
  for (const step of shape.steps) {
    if ('literal' in step) {
      if (!text.startsWith(step.literal, at)) return -1;
      at += step.literal.length;
    } else {
      let end = at;
      while (end - at < step.max && (maskOf(text.charCodeAt(end)) & step.set) !== 0) end++;
      if (end - at < step.min) return -1;
      at = end;
    }
  }
  return endsToken(text, at) ? at : -1;
}

/** Whether a token may end here: nothing of a token follows, except dashes and underscores that end with it (markdown). */
export function endsToken(text: string, end: number): boolean {
  let at = end;
  while (text[at] === '_' || text[at] === '-') at++;
  return (maskOf(text.charCodeAt(at)) & CORE) === 0;
}

function parseStep(part: string): Step {
  const match = /^<(\w)(\d+)(?:-(\d+))?>$/.exec(part);
  if (!match) return { literal: part };
  const [, letter = '', least = '0', most = least] = match;
  return { set: CLASSES[letter] ?? 0, min: Number(least), max: Number(most) };
}

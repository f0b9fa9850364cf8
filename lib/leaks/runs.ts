import { maskOf, WIDE } from './characters';

/** Shorter runs cannot hold a key, or a large enough piece of one. */
export const SHORTEST_RUN = 15;

/**
 * Calls `visit(start, end)` for every maximal run of at least `SHORTEST_RUN` characters that keys are made of.
 *
 * Looks at the last character a run would have to contain and jumps when it is none, so prose costs a fraction of its length.
 */
export function forEachRun(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  while (start + SHORTEST_RUN <= text.length) {
    let at = start + SHORTEST_RUN - 1;
    while (at >= start && maskOf(text.charCodeAt(at)) & WIDE) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + SHORTEST_RUN;
    while (end < text.length && maskOf(text.charCodeAt(end)) & WIDE) end++;
    visit(start, end);
    start = end + 1;
  }
}

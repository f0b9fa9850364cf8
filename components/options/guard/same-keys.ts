import type { CheckedKey } from './check-text';

/** One key of a text with every line it stands in. */
export type SameKey = CheckedKey & { lines: number[] };

/** Each key once, in the order of their first places. A key written in pieces is the same as the one written whole. */
export function sameKeys({ text, keys }: { text: string; keys: readonly CheckedKey[] }): SameKey[] {
  const known = new Map<string, SameKey>();
  for (const key of keys) {
    const name = key.ownId ?? text.slice(key.start, key.end).replaceAll(/[^\w.+/-]/g, '');
    const same = known.get(name);
    if (!same) known.set(name, { ...key, lines: [key.line] });
    else if (same.lines.at(-1) !== key.line) same.lines.push(key.line);
  }
  return [...known.values()];
}

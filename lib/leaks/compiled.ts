import type { Family, KeyKind } from './family';
import { families } from './registry';
import { parseShape, type Shape } from './shape';

/** A shape with its family, ready to match. */
export type CompiledKey = { family: Family; key: KeyKind; shape: Shape };

type Table = { byPrefix: Map<string, CompiledKey[]>; bare: CompiledKey[] };

let table: Table | undefined;

/** Shapes that start with a literal, by its first two characters, longest literal first. Built at the first question, not at load. */
export const keysStartingLike = (text: string, at: number): readonly CompiledKey[] =>
  compiled().byPrefix.get(text.slice(at, at + 2)) ?? [];

/** Shapes that start with a character set: known by their surroundings, or (without `context`) by a marker in their middle. */
export const bareKeys = (): readonly CompiledKey[] => compiled().bare;

function compiled(): Table {
  table ??= compile(families);
  return table;
}

function compile(all: readonly Family[]): Table {
  const byPrefix = new Map<string, CompiledKey[]>();
  const bare: CompiledKey[] = [];
  for (const family of all) {
    for (const key of family.keys) {
      const entry = { family, key, shape: parseShape(key.shape) };
      const head = entry.shape.prefix.slice(0, 2);
      if (head === '') bare.push(entry);
      else byPrefix.set(head, [...(byPrefix.get(head) ?? []), entry]);
    }
  }
  for (const entries of byPrefix.values()) entries.sort((a, b) => b.shape.prefix.length - a.shape.prefix.length);
  return { byPrefix, bare };
}

import type { Family } from './family';
import { type KeyKind, keyKinds } from './key-kind';
import { families } from './registry';
import { parseShape, type Shape } from './shape';

/** A shape with its family, ready to match. */
export type CompiledKey = { family: Family; key: KeyKind; shape: Shape };

type Table = { byPrefix: Map<number, CompiledKey[]>; bare: CompiledKey[]; marked: CompiledKey[] };

const NONE: readonly CompiledKey[] = [];

let table: Table | undefined;

/** Shapes that start with a literal, by its first two characters, longest literal first. Built at the first question, not at load. */
export const keysStartingLike = (text: string, at: number): readonly CompiledKey[] =>
  compiled().byPrefix.get(headOf(text, at)) ?? NONE;

/** Shapes that start with a character set and are known by their surroundings only. */
export const bareKeys = (): readonly CompiledKey[] => compiled().bare;

/** Shapes that start with a character set and are known by a marker further on. */
export const markedKeys = (): readonly CompiledKey[] => compiled().marked;

/** Whether the text at `at` starts with the literal that some shape starts with, or with a JSON Web Token's head. */
export const startsLikeKey = (text: string, at: number): boolean =>
  text.startsWith('eyJ', at) || keysStartingLike(text, at).some((entry) => text.startsWith(entry.shape.prefix, at));

/** Whether the text holds the marker of a shape that starts with a character set. */
export const hasMarker = (text: string): boolean =>
  markedKeys().some((entry) => entry.shape.steps.some((step) => 'literal' in step && text.includes(step.literal)));

const headOf = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

function compiled(): Table {
  table ??= compile(families);
  return table;
}

function compile(all: readonly Family[]): Table {
  const byPrefix = new Map<number, CompiledKey[]>();
  const bare: CompiledKey[] = [];
  const marked: CompiledKey[] = [];
  for (const family of all) {
    for (const key of keyKinds(family)) {
      const entry = { family, key, shape: parseShape(key.shape) };
      const head = headOf(entry.shape.prefix, 0);
      if (entry.shape.prefix === '') (key.context ? bare : marked).push(entry);
      else byPrefix.set(head, [...(byPrefix.get(head) ?? []), entry]);
    }
  }
  for (const entries of byPrefix.values()) entries.sort((a, b) => b.shape.prefix.length - a.shape.prefix.length);
  return { byPrefix, bare, marked };
}

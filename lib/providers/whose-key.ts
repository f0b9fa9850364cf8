import { recogniseKey } from '@/lib/leaks/recognise';
import type { KeyRole } from './provider';
import { providers } from './registry';

/** Whose key a text may be, and what it is for where the shape tells. No providers: no shape that we know. */
export type WhoseKey = { providers: string[]; role?: KeyRole; kind: string };

/**
 * Whose key a pasted text may be, by its shape alone: every provider it could belong to, two regions of one house among them.
 *
 * More than one means that its owner has to say. Nobody is ever asked to find out: a key tried at the wrong provider has leaked.
 */
export function whoseKey(text: string): WhoseKey {
  const { providers: fitting, role, kind } = recogniseKey(text);
  const twins = providers.filter(({ id, keysLike = id }) => fitting.includes(keysLike)).map(({ id }) => id);
  const known = role === 'admin' ? 'monitor' : role === 'inference' ? role : undefined;
  return { providers: [...new Set([...fitting, ...twins])], kind, ...(known && { role: known }) };
}

import type { Fingerprint } from '@/lib/leaks/fingerprint';
import type { HashKey } from '@/lib/leaks/siphash';
import type { MessageOut } from '@/lib/messaging/protocol';

/** What the guard knows in one document. Until the background has answered, the shape rules alone decide. */
export type GuardState = {
  /** The user turned the guard off for this site. */
  off: boolean;
  /** The device's hash key, for fingerprints; `null` until known. */
  key: HashKey | null;
  own: readonly Fingerprint[];
  /** Fingerprints of what the user said is no key. */
  learned: Set<string>;
  /** Hashes of what the user let through in this document, and of what was stopped lately, with the time. Never the text. */
  allowed: Set<string>;
  stopped: Map<string, number>;
};

/** The state a document begins with. */
export const newState = (): GuardState => ({
  off: false,
  key: null,
  own: [],
  learned: new Set(),
  allowed: new Set(),
  stopped: new Map(),
});

/** Takes over what the background answered. What was learned meanwhile is kept. */
export function learn(state: GuardState, config: MessageOut<'guard.config'>): void {
  state.off = config.off;
  state.key = config.key;
  state.own = config.own;
  for (const print of config.learned) state.learned.add(print);
}

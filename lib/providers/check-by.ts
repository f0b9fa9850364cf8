import type { KeyCheck } from './provider';

/** A free GET that proves a key: 401 is a dead key, while no credit, no right to this page and too many questions prove a living one. */
export const checkBy = (url: string, parts: Partial<KeyCheck> = {}): KeyCheck => ({
  request: () => ({ method: 'GET', url }),
  alive: [402, 403, 429],
  dead: [401],
  ...parts,
});

import type { Provider } from './provider';

/** Whether a key, told by its masked form ('AIzaSyAb…9fQ2'), is of a kind that its provider is giving up: make a new one before it stops. */
export const isOldKey = ({ oldKeys = [] }: Pick<Provider, 'oldKeys'>, masked: string): boolean =>
  oldKeys.some(({ head }) => masked.startsWith(head));

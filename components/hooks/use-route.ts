import { useSyncExternalStore } from 'react';

/** Where in the options page the reader is: '#/keys/add' is `['keys', 'add']`; no hash is the overview. */
export function useRoute(): readonly string[] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const parts = hash.replace(/^#\/?/, '').split('/').filter(Boolean);
  return parts.length === 0 ? ['overview'] : parts;
}

/** Goes to a place of the options page. */
export function goTo(...parts: string[]): void {
  location.hash = `#/${parts.join('/')}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

import type { Act } from './act';
import type { Provider } from './provider';

/**
 * The act that stops a key's spend and can be taken back: switching it off, else lowering its cap in US dollars. `undefined` where a provider has
 * neither by API; deleting is never one, for nothing brings a deleted key back.
 */
export function stopActOf({ acts }: Pick<Provider, 'acts'>): Act | undefined {
  const canUndo = (act: Act): boolean => acts.some(({ name }) => name === act.undo);
  const disable = acts.find((act) => act.name === 'disable' && canUndo(act));
  return disable ?? acts.find((act) => act.name === 'cap' && !act.currency && canUndo(act));
}
